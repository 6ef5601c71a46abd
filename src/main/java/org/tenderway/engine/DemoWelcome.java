package org.tenderway.engine;

import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says on the terminal where to go and who to be, once the demo serves. */
@Component
@Profile("demo & !replay")
class DemoWelcome {

    @Order(Ordered.LOWEST_PRECEDENCE)
    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web) {
            System.out.println(text("http://localhost:" + web.getWebServer().getPort()));
        }
    }

    static String text(String address) {
        String people = DemoPeople.ALL.stream()
                .map(person -> "    %-10s %s".formatted(person.userId(), person.does()))
                .collect(Collectors.joining("\n"));
        String suppliers = DemoSuppliers.ALL.stream()
                .map(supplier -> "    %-10s %s".formatted(supplier.signIn(), supplier.organisation()))
                .collect(Collectors.joining("\n"));
        return """

                Tenderway is ready (demo: all data is fictional).

                  Start        %1$s
                  Tasklist     %1$s/camunda/app/tasklist/default/
                  Cockpit      %1$s/camunda/app/cockpit/default/
                  Clock        %1$s/training-clock

                  Sign in as one of these; the password is %2$s
                %3$s

                  Or as a supplier, at %1$s/opportunities
                %4$s

                  Start again with --tenderway.demo.reset=true for a fresh demo.
                """
                .formatted(address, DemoPeople.PASSWORD, people, suppliers);
    }
}
