package org.tenderway.engine;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.tenderway.TestDatabase;
import org.tenderway.Visitor;

/** The engine and its web applications as they come, without the product around them: where a canary sings. */
class Unguarded {

    private final ConfigurableApplicationContext context;

    private Unguarded(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Unguarded start() {
        var application = new SpringApplication(Application.class);
        application.setDefaultProperties(Map.of());
        var started = new Unguarded(application.run(
                "--spring.config.location=optional:classpath:/as-it-comes.yaml",
                "--spring.datasource.url=" + TestDatabase.freshH2(),
                "--spring.main.banner-mode=off",
                "--server.port=0",
                "--logging.level.root=error",
                "--camunda.bpm.process-engine-name=unguarded",
                "--camunda.bpm.authorization.enabled=true",
                "--camunda.bpm.job-execution.enabled=false",
                "--camunda.bpm.auto-deployment-enabled=false"));
        started.welcome("alice");
        return started;
    }

    Visitor visitor() {
        return new Visitor(
                Integer.parseInt(String.valueOf(context.getEnvironment().getProperty("local.server.port"))));
    }

    int songs() {
        return context.getBean(Probes.Canary.class).songs();
    }

    ProcessEngine engine() {
        return context.getBean(ProcessEngine.class);
    }

    private void welcome(String userId) {
        var identities = engine().getIdentityService();
        var user = identities.newUser(userId);
        user.setPassword(DemoPeople.PASSWORD);
        identities.saveUser(user);
        grant(userId, Resources.APPLICATION, Permissions.ALL);
        grant(userId, Resources.FILTER, Permissions.ALL);
    }

    private void grant(String userId, Resource resource, Permission permission) {
        var authorizations = engine().getAuthorizationService();
        var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setUserId(userId);
        grant.setResource(resource);
        grant.setResourceId("*");
        grant.addPermission(permission);
        authorizations.saveAuthorization(grant);
    }

    @EnableAutoConfiguration(
            exclude = {
                FlywayAutoConfiguration.class,
                SecurityAutoConfiguration.class,
                ManagementWebSecurityAutoConfiguration.class
            })
    @Import(Probes.class)
    static class Application {}
}
