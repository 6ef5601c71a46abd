package org.tenderway.notification.domain;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;

/** Letters leave by mail or by GOV.UK Notify, whichever is configured; otherwise the mailbox page is where they arrive. */
@Configuration(proxyBeanMethods = false)
class PostConfiguration {

    @Bean
    Post post(ObjectProvider<JavaMailSender> mail, Environment environment, Clock clock) {
        String key = environment.getProperty("tenderway.notify.api-key", "");
        JavaMailSender sender = mail.getIfAvailable();
        if (!key.isBlank()) {
            if (sender != null) {
                throw new IllegalStateException(
                        "Letters leave by mail or by GOV.UK Notify: unset SPRING_MAIL_HOST or TENDERWAY_NOTIFY_API_KEY");
            }
            var settings = new NotifyPost.Settings(
                    environment.getProperty("tenderway.notify.address", "https://api.notifications.service.gov.uk"),
                    key.strip(),
                    environment.getRequiredProperty("tenderway.notify.template"),
                    environment.getRequiredProperty("tenderway.notify.template-with-paper"));
            return new NotifyPost(settings, clock);
        }
        String from = environment.getProperty("tenderway.mail.from", "tenderway@localhost");
        String domain = environment.getProperty("tenderway.mail.domain", "tenderway.local");
        return sender == null ? (letter, enclosed) -> {} : new MailPost(sender, from, domain);
    }
}
