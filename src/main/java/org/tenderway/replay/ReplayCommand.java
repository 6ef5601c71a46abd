package org.tenderway.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code replay <story> [--json]}: tells a {@link Story} on a fresh database in memory. Progress goes to standard
 * error, the outcome to standard output; it exits with 1 if the story does not hold and with 2 on a wrong call.
 */
public final class ReplayCommand {

    public static final String NAME = "replay";

    private ReplayCommand() {}

    public static int run(Class<?> application, List<String> arguments) throws IOException {
        PrintStream result = System.out;
        // Whatever logs must not end up in the JSON.
        System.setOut(System.err);
        try (ConfigurableApplicationContext context = start(application)) {
            List<Story> stories = context.getBeanProvider(Story.class).stream().toList();
            Optional<Story> story = stories.stream()
                    .filter(each -> arguments.contains(each.name()))
                    .findFirst();
            if (story.isEmpty()) {
                System.err.println("usage: replay <story> [--json], where the story is one of "
                        + stories.stream().map(Story::name).sorted().collect(Collectors.joining(", ")));
                return 2;
            }
            ReplayReport report = story.get().tell(line -> System.err.println("· " + line));
            if (arguments.contains("--json")) {
                result.println(context.getBean(ObjectMapper.class)
                        .copy()
                        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(report));
            } else {
                ReplayTable.print(report, result);
            }
            result.flush();
            return report.holds() ? 0 : 1;
        }
    }

    private static ConfigurableApplicationContext start(Class<?> application) {
        return new SpringApplicationBuilder(application).profiles("replay").run();
    }
}
