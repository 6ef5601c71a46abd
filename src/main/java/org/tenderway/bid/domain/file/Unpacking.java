package org.tenderway.bid.domain.file;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.tenderway.vocabulary.Refusal;

/** Unpacks into nothing and counts, packed files inside packed files too: sizes may be lies, and no document needs a DOCTYPE. */
final class Unpacking {

    private static final int MOST_RATIO = 200;
    private static final long SMALL = 4L * 1024 * 1024;
    private static final int DEEPEST = 3;

    private final byte[] piece = new byte[65_536];
    private final long packed;
    private final int mostEntries;
    private final long mostBytes;
    private final String bomb;
    private int entries;
    private long unpacked;

    Unpacking(long packed, int mostEntries, long mostBytes, String bomb) {
        this.packed = Math.max(1, packed);
        this.mostEntries = mostEntries;
        this.mostBytes = mostBytes;
        this.bomb = bomb;
    }

    void through(ZipInputStream zip, int depth) throws IOException {
        Refusal.unless(depth <= DEEPEST, "file", bomb);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            Refusal.unless(++entries <= mostEntries, "file", bomb);
            through(new Counted(zip), entry.getName(), depth);
        }
    }

    private void through(InputStream content, String name, int depth) throws IOException {
        byte[] beginning = content.readNBytes(4_096);
        Refusal.unless(!declaresTypes(name, beginning), "file", "a document with a DOCTYPE is not taken");
        if (isZip(beginning)) {
            var inside = new SequenceInputStream(new ByteArrayInputStream(beginning), content);
            try {
                // Not closed: that would close the packed file around it.
                through(new ZipInputStream(inside), depth + 1);
            } catch (ZipException lookedLikeOne) {
                // Counted as plain bytes, like everything else.
            }
        }
        while (content.read(piece) >= 0) {
            // counted as it is read
        }
    }

    private static boolean isZip(byte[] beginning) {
        return beginning.length > 3
                && beginning[0] == 'P'
                && beginning[1] == 'K'
                && beginning[2] == 3
                && beginning[3] == 4;
    }

    private static boolean declaresTypes(String name, byte[] beginning) {
        boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
        return xml
                && new String(beginning, StandardCharsets.ISO_8859_1)
                        .replace("\0", "")
                        .contains("<!DOCTYPE");
    }

    /** Lets through no more than a whole file may unpack to. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream from) {
            super(from);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int at, int most) throws IOException {
            int read = super.read(into, at, most);
            count(Math.max(0, read));
            return read;
        }

        /** What reads a packed file inside closes it; the one around it goes on. */
        @Override
        public void close() {
            // nothing is left behind: all of it is in memory
        }

        private void count(int more) {
            unpacked += more;
            Refusal.unless(unpacked <= mostBytes, "file", bomb);
            Refusal.unless(unpacked <= SMALL || unpacked / packed <= MOST_RATIO, "file", bomb);
        }
    }
}
