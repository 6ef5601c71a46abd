package org.tenderway.bid.domain.file;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.tenderway.bid.domain.seal.BrokenSeal;

/** Locks the bytes of a file with a key of its own, in segments that can be neither changed, cut nor swapped. */
final class FileLock {

    private static final int SEGMENT = 64 * 1024;
    private static final int PIECE = 512 * 1024;
    private static final int KEY_BYTES = 32;

    private FileLock() {}

    static List<byte[]> lock(byte[] key, String file, byte[] content) {
        var locked = new ByteArrayOutputStream(content.length + PIECE);
        try (var out = streaming(key).newEncryptingStream(locked, named(file))) {
            out.write(content);
        } catch (GeneralSecurityException | IOException failed) {
            throw new IllegalStateException("the file could not be locked");
        }
        byte[] whole = locked.toByteArray();
        List<byte[]> pieces = new ArrayList<>();
        for (int from = 0; from < whole.length; from += PIECE) {
            pieces.add(Arrays.copyOfRange(whole, from, Math.min(whole.length, from + PIECE)));
        }
        return pieces;
    }

    static byte[] unlock(byte[] key, String file, List<byte[]> pieces) {
        var locked = new SequenceInputStream(Collections.enumeration(pieces.stream()
                .map(piece -> (InputStream) new ByteArrayInputStream(piece))
                .toList()));
        try (var in = streaming(key).newDecryptingStream(locked, named(file))) {
            return in.readAllBytes();
        } catch (GeneralSecurityException | IOException changed) {
            throw new BrokenSeal();
        }
    }

    private static AesGcmHkdfStreaming streaming(byte[] key) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(key, "HmacSha256", KEY_BYTES, SEGMENT, 0);
    }

    private static byte[] named(String file) {
        return ("file " + file).getBytes(StandardCharsets.UTF_8);
    }
}
