package org.tenderway.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.web.util.HtmlUtils;
import org.tenderway.TypedTexts;
import org.tenderway.notification.LetterStatus;
import org.tenderway.notification.LetterView;
import org.tenderway.portal.Payloads;
import org.tenderway.vocabulary.CaseReference;

/** A letter arrives as it was written: to the letter as plain text, and as text that does nothing in its HTML. */
class LettersInMailTests {

    @Test
    void fiveThousandTextsArriveToTheLetter() throws Exception {
        String body = String.join("\n", TypedTexts.of(51, 5_000));
        MimeMessage mail = sent("Gofal Tŷ Gŵyr – “it’s” 😀 رعاية", body);
        assertThat(mail.getSubject()).isEqualTo("Gofal Tŷ Gŵyr – “it’s” 😀 رعاية");
        assertThat(part(mail, "text/plain").replace("\r\n", "\n").stripTrailing())
                .isEqualTo(body.stripTrailing());
    }

    @Test
    void aHundredProgramsAreTextInEveryPartOfALetter() throws Exception {
        for (String payload : Payloads.hundred()) {
            MimeMessage mail =
                    sent(payload, "Dear " + payload + ",\n\n# " + payload + "\n\n- " + payload + "\n\nYours");
            assertThat(mail.getSubject()).isEqualTo(payload);
            assertThat(part(mail, "text/plain")).contains("Dear " + payload + ",", "# " + payload, "- " + payload);
            String html = part(mail, "text/html");
            assertThat(html.replaceAll(
                            "</?(!DOCTYPE html|html|html lang=\"en\"|head|meta charset=\"utf-8\"|title|body|h1|h2|p|ul|li|br)>",
                            ""))
                    .doesNotContain("<", ">");
            assertThat(html.split("<(title|h1|h2|li)>", -1)).hasSize(5);
            for (String element : List.of("title", "h1", "h2", "li")) {
                String said = html.split("<" + element + ">", 2)[1].split("</" + element + ">", 2)[0];
                assertThat(HtmlUtils.htmlUnescape(said)).isEqualTo(payload);
            }
        }
    }

    @Test
    void namesArriveAsPeopleWriteThem() throws Exception {
        for (String name : Payloads.NAMES) {
            MimeMessage mail = sent("For " + name + ".", "Dear " + name + ",");
            assertThat(mail.getSubject()).isEqualTo("For " + name + ".");
            assertThat(part(mail, "text/plain")).isEqualTo("Dear " + name + ",");
            assertThat(HtmlUtils.htmlUnescape(part(mail, "text/html"))).contains("<p>Dear " + name + ",</p>");
        }
    }

    /** Written to the wire and read from it again. */
    private static MimeMessage sent(String subject, String body) throws Exception {
        var wire = new ByteArrayOutputStream();
        var sender = new JavaMailSenderImpl() {
            @Override
            public void send(MimeMessage message) {
                try {
                    message.saveChanges();
                    message.writeTo(wire);
                } catch (MessagingException | IOException failed) {
                    throw new IllegalStateException(failed);
                }
            }
        };
        new MailPost(sender, "post@tenderway.example", "tenderway.example")
                .deliver(
                        new LetterView(
                                "K-1",
                                "award-announced",
                                new CaseReference("EX-2027"),
                                "EX-2027-LEAD-1",
                                "Somebody",
                                "somebody@bidder.example",
                                subject,
                                body,
                                Instant.EPOCH,
                                null,
                                LetterStatus.QUEUED,
                                0,
                                null),
                        List.of());
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(wire.toByteArray()));
    }

    private static String part(MimeMessage mail, String type) throws Exception {
        return String.valueOf(find((MimeMultipart) mail.getContent(), type));
    }

    private static @org.jspecify.annotations.Nullable String find(MimeMultipart parts, String type) throws Exception {
        for (int at = 0; at < parts.getCount(); at++) {
            var part = parts.getBodyPart(at);
            if (part.getContent() instanceof MimeMultipart inner) {
                String found = find(inner, type);
                if (found != null) {
                    return found;
                }
            } else if (part.isMimeType(type)) {
                return (String) part.getContent();
            }
        }
        return null;
    }
}
