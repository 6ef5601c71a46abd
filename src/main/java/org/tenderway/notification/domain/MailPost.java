package org.tenderway.notification.domain;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.tenderway.debrief.SummaryPaper;
import org.tenderway.notification.LetterHtml;
import org.tenderway.notification.LetterView;

/** Sends a letter as plain text and as plain HTML, under a message id that is the same at every attempt. */
class MailPost implements Post {

    private final JavaMailSender sender;
    private final String from;
    private final String domain;

    MailPost(JavaMailSender sender, String from, String domain) {
        this.sender = sender;
        this.from = from;
        this.domain = domain;
    }

    @Override
    public void deliver(LetterView letter, List<SummaryPaper> enclosed) {
        if (letter.address().isBlank()) {
            throw new DeliveryFailed(letter.key(), "its recipient has no address");
        }
        var message = sender.createMimeMessage();
        try {
            var parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            parts.setFrom(from);
            parts.setTo(letter.address());
            parts.setSubject(letter.subject());
            parts.setText(letter.body(), LetterHtml.page(letter.subject(), letter.body()));
            for (SummaryPaper paper : enclosed) {
                parts.addAttachment(paper.fileName(), new ByteArrayResource(paper.pdf()), "application/pdf");
            }
            // A receiving server that meets it again knows that it is the same letter.
            message.setHeader("Message-ID", "<%s@%s>".formatted(letter.key(), domain));
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException unusable) {
            throw new DeliveryFailed(letter.key(), "its address or its text cannot be used");
        }
        try {
            sender.send(message);
        } catch (MailAuthenticationException refused) {
            throw new DeliveryFailed(letter.key(), "the mail server refused the sign-in");
        } catch (MailException refused) {
            throw new DeliveryFailed(letter.key(), "the mail server could not be reached or did not take it");
        }
    }
}
