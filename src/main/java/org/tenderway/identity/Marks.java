package org.tenderway.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tenderway.vocabulary.Overtaken;

/** The marks of several things of which a form edits one, written into the one input that carries them. */
public final class Marks {

    private final Map<String, String> marks;

    private Marks(Map<String, String> marks) {
        this.marks = marks;
    }

    public static Marks of(Map<String, String> marks) {
        return new Marks(marks);
    }

    public static Marks read(String written) {
        Map<String, String> marks = new LinkedHashMap<>();
        for (String each : written.split(" ", -1)) {
            int at = each.lastIndexOf('=');
            if (at > 0) {
                marks.put(each.substring(0, at), each.substring(at + 1));
            }
        }
        return new Marks(marks);
    }

    /** Edits one of them; whoever has not seen how it stands carries from then on the mark of what they were shown. */
    public void edit(String key, Consumer<String> edit) {
        try {
            AtOnce.edit(() -> edit.accept(marks.getOrDefault(key, "")));
        } catch (Overtaken faster) {
            Map<String, String> shown = new LinkedHashMap<>(marks);
            shown.put(key, faster.mark());
            throw faster.carrying(of(shown).written());
        }
    }

    public String written() {
        return marks.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(" "));
    }
}
