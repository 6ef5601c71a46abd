package org.tenderway.vocabulary;

import java.time.Instant;
import java.util.List;

/**
 * Somebody else was faster: an edit would overwrite what its author has not seen. Nothing of it was done; whoever typed it
 * reads what differs and decides which of both shall stand.
 */
public final class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** One thing that differs, in the words of a page. */
    public record Difference(String label, String yours, String now) {}

    private final String page;
    private final String mark;
    private final String by;
    private final Instant at;
    private final transient List<Difference> differences;

    Overtaken(String page, String mark, String by, Instant at, List<Difference> differences) {
        super("somebody else changed this first");
        this.page = page;
        this.mark = mark;
        this.by = by;
        this.at = at;
        this.differences = List.copyOf(differences);
    }

    /** The same, for a form that carries the marks of several things. */
    public Overtaken carrying(String marks) {
        return new Overtaken(page, marks, by, at, differences);
    }

    public String page() {
        return page;
    }

    /** What a form carries whose author has seen how it stands now. */
    public String mark() {
        return mark;
    }

    public String by() {
        return by;
    }

    public Instant at() {
        return at;
    }

    public List<Difference> differences() {
        return differences;
    }
}
