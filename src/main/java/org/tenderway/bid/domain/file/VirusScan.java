package org.tenderway.bid.domain.file;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.tenderway.bid.FileState;

/** Asks ClamAV's daemon (command INSTREAM) where one is configured. No answer is no permission. */
@Component
class VirusScan {

    private static final int PIECE = 256 * 1024;
    private static final int CONNECT_MILLIS = 3_000;
    private static final int PATIENCE_MILLIS = 20_000;
    private static final int PATIENCE_AGAIN_MILLIS = 5_000;

    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "virus-scan-watch");
        thread.setDaemon(true);
        return thread;
    });

    private final Environment environment;

    VirusScan(Environment environment) {
        this.environment = environment;
    }

    FileState scan(byte[] content) {
        return scan(content, patience("tenderway.clamav.patience-millis", PATIENCE_MILLIS));
    }

    /** Somebody waits for a page meanwhile, not for a file. */
    FileState scanAgain(byte[] content) {
        return scan(content, patience("tenderway.clamav.patience-again-millis", PATIENCE_AGAIN_MILLIS));
    }

    private int patience(String name, int usual) {
        return environment.getProperty(name, Integer.class, usual);
    }

    private FileState scan(byte[] content, int patience) {
        String host = environment.getProperty("tenderway.clamav.host", "");
        if (host.isBlank()) {
            return FileState.READY;
        }
        int port = environment.getProperty("tenderway.clamav.port", Integer.class, 3310);
        try (var socket = new Socket()) {
            // A daemon that takes nothing in holds the writer as well, and only closing ends that.
            Future<?> cut = WATCH.schedule(() -> close(socket), patience, TimeUnit.MILLISECONDS);
            try {
                socket.connect(new InetSocketAddress(host, port), Math.min(CONNECT_MILLIS, patience));
                return answer(socket, content);
            } finally {
                cut.cancel(false);
            }
        } catch (IOException noAnswer) {
            return FileState.BEING_CHECKED;
        }
    }

    private static FileState answer(Socket socket, byte[] content) throws IOException {
        var out = new DataOutputStream(socket.getOutputStream());
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        for (int from = 0; from < content.length; from += PIECE) {
            int length = Math.min(PIECE, content.length - from);
            out.writeInt(length);
            out.write(content, from, length);
        }
        out.writeInt(0);
        out.flush();
        String answer = new String(socket.getInputStream().readNBytes(4_096), StandardCharsets.US_ASCII)
                .replace("\0", "")
                .strip();
        if (answer.equals("stream: OK")) {
            return FileState.READY;
        }
        return answer.endsWith("FOUND") ? FileState.REMOVED : FileState.BEING_CHECKED;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
