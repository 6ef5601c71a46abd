package org.tenderway.notification.domain;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Letters leave by mail where a mail server is configured; otherwise the mailbox page is where they arrive. */
@Configuration(proxyBeanMethods = false)
class PostConfiguration {

    @Bean
    Post post(
            ObjectProvider<JavaMailSender> mail,
            @Value("${tenderway.mail.from:tenderway@localhost}") String from,
            @Value("${tenderway.mail.domain:tenderway.local}") String domain) {
        JavaMailSender sender = mail.getIfAvailable();
        return sender == null ? (letter, enclosed) -> {} : new MailPost(sender, from, domain);
    }
}
