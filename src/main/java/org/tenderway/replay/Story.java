package org.tenderway.replay;

import java.util.function.Consumer;

/** A story that can be told again with {@code replay <name>}. Every bean of this type takes part under its own name. */
interface Story {

    String name();

    /** @param progress hears a line as each chapter begins */
    ReplayReport tell(Consumer<String> progress);
}
