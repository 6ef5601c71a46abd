package org.tenderway.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every model has a test of its own that walks all of it, and that really measures. */
public final class PathRules {

    private static final Pattern MEASURED = Pattern.compile("PathEngine\\.fullCoverage\\(([^)]*)\\)");

    private PathRules() {}

    public static List<String> violations(Path processes) {
        List<String> found = new ArrayList<>();
        for (Model model : Model.in(processes)) {
            String test = "%s/process/%sPathTests".formatted(model.room(), camel(model.stem()));
            Path source = SourceRules.TEST.resolve("org/tenderway/" + test + ".java");
            if (Files.exists(source)) {
                check(model.stem(), read(source)).forEach(sentence -> found.add(model.stem() + ": " + sentence));
            } else {
                found.add("%s: there is no %s that walks it".formatted(model.stem(), test));
            }
        }
        return found;
    }

    /** What is wrong with the source of a path test of this process. */
    public static List<String> check(String process, String source) {
        List<String> found = new ArrayList<>();
        Matcher measured = MEASURED.matcher(source);
        if (!measured.find()) {
            found.add("its path test does not use PathEngine.fullCoverage, so nothing is measured");
        } else if (measured.group(1).contains("\"" + process + "\"")) {
            found.add("its path test leaves the process itself out of the measure");
        }
        if (!source.contains("/" + process + ".bpmn\"")) {
            found.add("its path test does not deploy the model");
        }
        return found;
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException failed) {
            throw new IllegalStateException(source.toString(), failed);
        }
    }

    private static String camel(String stem) {
        return Arrays.stream(stem.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
