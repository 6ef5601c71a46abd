package org.tenderway.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.tenderway.debrief.SummaryPaper;
import org.tenderway.notification.LetterStatus;
import org.tenderway.notification.LetterView;
import org.tenderway.vocabulary.CaseReference;

/** What lies in the envelope beside a letter. */
class MailPostTests {

    @Test
    void aSummaryTravelsAsAPdfBesideItsLetterAndOtherLettersTravelAlone() throws Exception {
        var server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        try {
            var sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(server.getSmtp().getPort());
            var post = new MailPost(sender, "council@council.test", "council.test");
            byte[] pdf = new byte[40];
            new java.util.Random(1).nextBytes(pdf);
            post.deliver(letter("award-unsuccessful"), List.of(new SummaryPaper("assessment-summary-X-1.pdf", pdf)));
            post.deliver(letter("award-confirmed"), List.of());
            String first = GreenMailUtil.getWholeMessage(server.getReceivedMessages()[0]);
            assertThat(first)
                    .contains("Content-Type: application/pdf", "assessment-summary-X-1.pdf")
                    .contains(java.util.Base64.getEncoder().encodeToString(pdf));
            assertThat(GreenMailUtil.getWholeMessage(server.getReceivedMessages()[1]))
                    .doesNotContain("application/pdf");
        } finally {
            server.stop();
        }
    }

    private static LetterView letter(String kind) {
        return new LetterView(
                "L-1",
                kind,
                new CaseReference("EX-2027"),
                "EX-2027-LEAD-1",
                "Alder Care",
                "bids@alder.example",
                "The outcome",
                "Dear Alder Care,",
                Instant.EPOCH,
                null,
                LetterStatus.QUEUED,
                0,
                null);
    }
}
