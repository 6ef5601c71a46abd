package org.tenderway.bid.domain.seal;

/**
 * How much work it is to turn a passphrase into a key with Argon2id. It stands in every salt, so that what was locked
 * with other figures opens all the same.
 */
record Work(int memoryKib, int passes) {

    /** What an installation does unless it is told to do more. */
    static final Work USUAL = new Work(64 * 1024, 3);

    // A salt that somebody changed must not make the server ask for all its memory.
    private static final Work MOST = new Work(1024 * 1024, 100);

    boolean isAtLeast(Work other) {
        return memoryKib >= other.memoryKib && passes >= other.passes;
    }

    boolean isPossible() {
        return memoryKib >= 8 && passes >= 1 && MOST.isAtLeast(this);
    }
}
