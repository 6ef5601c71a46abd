package org.tenderway.notification.domain;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The letters of the product as a real mail server receives them: as they came, and every part as it reads. */
@Component
public class SentByMail {

    private final StoredLetters letters;
    private final Enclosures enclosures;
    private final JdbcTemplate sql;

    SentByMail(StoredLetters letters, Enclosures enclosures, JdbcTemplate sql) {
        this.letters = letters;
        this.enclosures = enclosures;
        this.sql = sql;
    }

    /** By the key of the letter. */
    public Map<String, byte[]> received() {
        var server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        try {
            var sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(server.getSmtp().getPort());
            var post = new MailPost(sender, "council@council.test", "council.test");
            List<String> keys = sql.queryForList(
                    "select letter_key from notification_letter where address <> '' order by letter_key", String.class);
            for (String key : keys) {
                Letter letter = letters.findById(key).orElseThrow();
                post.deliver(letter.view(), enclosures.of(letter));
            }
            Map<String, byte[]> received = new LinkedHashMap<>();
            for (MimeMessage message : server.getReceivedMessages()) {
                received.put(message.getMessageID(), everything(message));
            }
            if (received.size() != keys.size()) {
                throw new IllegalStateException("%d of %d arrived".formatted(received.size(), keys.size()));
            }
            return received;
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        } finally {
            server.stop();
        }
    }

    private static byte[] everything(MimeMessage message) throws MessagingException, IOException {
        var all = new ByteArrayOutputStream();
        all.writeBytes(GreenMailUtil.getWholeMessage(message).getBytes(StandardCharsets.UTF_8));
        parts(message.getContent(), all);
        return all.toByteArray();
    }

    private static void parts(Object content, ByteArrayOutputStream all) throws MessagingException, IOException {
        if (content instanceof Multipart parts) {
            for (int number = 0; number < parts.getCount(); number++) {
                BodyPart part = parts.getBodyPart(number);
                parts(part.getContent(), all);
            }
        } else if (content instanceof InputStream bytes) {
            all.writeBytes(bytes.readAllBytes());
        } else {
            all.writeBytes(String.valueOf(content).getBytes(StandardCharsets.UTF_8));
        }
    }
}
