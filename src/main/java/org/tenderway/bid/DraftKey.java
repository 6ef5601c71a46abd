package org.tenderway.bid;

/** What unlocks the drafts and files of one person: kept in that person's session only, never stored, never shown. */
public final class DraftKey {

    private final byte[] bytes;

    private DraftKey(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public static DraftKey of(byte[] bytes) {
        return new DraftKey(bytes);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "a key";
    }
}
