package org.tenderway.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.tenderway.audit.domain.Verification;
import org.tenderway.vocabulary.Refusal;

/**
 * {@code verify-audit [FILE] [--url URL] [--user USER] [--anchors FILE]...}: verifies the trail in a database or in an
 * exported file. Neither server nor engine starts. It exits with 0 where every entry is as it was written, with 1 where
 * one is not and says which, and with 2 where it could not look.
 */
public final class VerifyAudit {

    public static final String NAME = "verify-audit";
    private static final String USAGE =
            """
            usage: verify-audit FILE [--anchors FILE]...
                   verify-audit [--url jdbc:postgresql://host/database] [--user USER] [--anchors FILE]...
            FILE is an export of the trail, as CSV or JSON. Without FILE a database is read: its address and user come
            from the arguments or from SPRING_DATASOURCE_URL and SPRING_DATASOURCE_USERNAME, its password from
            TENDERWAY_VERIFY_PASSWORD or SPRING_DATASOURCE_PASSWORD. A role that may only read suffices.""";

    private VerifyAudit() {}

    public static int run(List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        LoggingSystem.get(VerifyAudit.class.getClassLoader()).setLogLevel("ROOT", LogLevel.WARN);
        try {
            Asked asked = Asked.of(arguments, environment);
            Verification verification = new Verification(out, asked.anchors());
            boolean intact = asked.file() == null
                    ? verification.database(asked.url(), asked.user(), asked.password())
                    : verification.file(asked.file());
            return intact ? 0 : 1;
        } catch (Refusal refused) {
            err.println(refused.reason());
            if (refused.field().equals("usage")) {
                err.println(USAGE);
            }
            return 2;
        } catch (IOException unreadable) {
            err.println("the file cannot be read: " + unreadable.getMessage());
            return 2;
        }
    }

    private record Asked(
            @org.jspecify.annotations.Nullable Path file,
            String url,
            String user,
            String password,
            List<Path> anchors) {

        static Asked of(List<String> arguments, Map<String, String> environment) {
            Path file = null;
            String url = environment.getOrDefault("SPRING_DATASOURCE_URL", "");
            String user = environment.getOrDefault("SPRING_DATASOURCE_USERNAME", "");
            List<Path> anchors = new ArrayList<>();
            for (int at = 0; at < arguments.size(); at++) {
                String argument = arguments.get(at);
                switch (argument) {
                    case "--url" -> url = value(arguments, ++at);
                    case "--user" -> user = value(arguments, ++at);
                    case "--anchors" -> anchors.add(Path.of(value(arguments, ++at)));
                    default -> {
                        Refusal.unless(
                                file == null && !argument.startsWith("-"),
                                "usage",
                                "not understood: %s".formatted(argument));
                        file = Path.of(argument);
                    }
                }
            }
            Refusal.unless(file != null || !url.isBlank(), "usage", "say which file or which database to verify");
            return new Asked(
                    file,
                    url,
                    user,
                    environment.getOrDefault(
                            "TENDERWAY_VERIFY_PASSWORD", environment.getOrDefault("SPRING_DATASOURCE_PASSWORD", "")),
                    anchors);
        }

        private static String value(List<String> arguments, int at) {
            Refusal.unless(
                    at < arguments.size(), "usage", "%s needs a value after it".formatted(arguments.get(at - 1)));
            return arguments.get(at);
        }
    }
}
