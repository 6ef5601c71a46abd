package org.tenderway.broken.walk;

/** A page that nobody put on the walk. */
public class UnvisitedPages {

    public String visited() {
        return "visited";
    }

    public String unvisited() {
        return "unvisited";
    }
}
