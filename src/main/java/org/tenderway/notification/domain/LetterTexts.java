package org.tenderway.notification.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** The texts in {@code letters/}: each names its kind and its subject line, then speaks. */
@Component
class LetterTexts {

    private static final Pattern FORM =
            Pattern.compile("---\\nkind: (\\S+)\\nsubject: (.+)\\n---\\n(.+)", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\\$\\{(?:not )?(\\w+)");

    /** A text with its words filled in. */
    record Text(String subject, String body) {}

    private final Map<String, Text> texts = new TreeMap<>();
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    LetterTexts() throws IOException {
        var resolver = new StringTemplateResolver();
        resolver.setTemplateMode(TemplateMode.TEXT);
        resolver.setCacheable(true);
        engine.setTemplateResolver(resolver);
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:letters/*.txt")) {
            read(file);
        }
    }

    Set<String> kinds() {
        return Set.copyOf(texts.keySet());
    }

    Text write(String kind, Map<String, Object> words) {
        Text text = texts.get(kind);
        if (text == null) {
            throw new IllegalStateException("there is no text for the letter " + kind);
        }
        String subject =
                fill(kind, text.subject(), words).replaceAll("\\s+", " ").strip();
        String body =
                fill(kind, text.body(), words).replaceAll("\\n{3,}", "\n\n").strip();
        return new Text(subject, body);
    }

    private String fill(String kind, String text, Map<String, Object> words) {
        Matcher asked = WORD.matcher(text);
        while (asked.find()) {
            if (!words.containsKey(asked.group(1))) {
                throw new IllegalStateException("the letter %s asks for the word %s".formatted(kind, asked.group(1)));
            }
        }
        return engine.process(text, new Context(Locale.UK, words));
    }

    private void read(Resource file) {
        try {
            String content = file.getContentAsString(StandardCharsets.UTF_8).replace("\r\n", "\n");
            Matcher form = FORM.matcher(content);
            String kind = String.valueOf(file.getFilename()).replace(".txt", "");
            if (!form.matches() || !form.group(1).equals(kind)) {
                throw new IllegalStateException("letters/%s.txt must start with its kind and subject".formatted(kind));
            }
            texts.put(kind, new Text(form.group(2), form.group(3)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
