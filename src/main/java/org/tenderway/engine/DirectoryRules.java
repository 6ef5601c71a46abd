package org.tenderway.engine;

import java.time.Clock;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;

/** Sign-in by the council's directory: there only where a directory is named. */
@Configuration
@ConditionalOnProperty(DirectorySettings.PREFIX + ".issuer")
class DirectoryRules {

    @Bean
    Directory directory(Environment environment) {
        return new Directory(Binder.get(environment)
                .bind(DirectorySettings.PREFIX, DirectorySettings.class)
                .get());
    }

    @Bean
    DirectoryPeople directoryPeople(
            Directory directory, IdentityService identities, EnginePeople people, JdbcClient sql, Clock clock) {
        return new DirectoryPeople(directory.settings(), identities, people, sql, clock);
    }

    @Bean
    DirectoryLeaving directoryLeaving(Directory directory, JdbcClient sql) {
        return new DirectoryLeaving(directory.settings(), sql);
    }

    @Bean
    DirectorySession directorySession(Directory directory, DirectoryPeople people, DirectoryLeaving leaving) {
        return new DirectorySession(directory, people, leaving);
    }

    @Bean
    DirectoryLogin directoryLogin(
            Directory directory, DirectoryPeople people, DirectoryLeaving leaving, EnginePeople engine) {
        return new DirectoryLogin(directory, people, leaving, engine);
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> directoryTokens(Directory directory) {
        return registration -> directory.reader();
    }
}
