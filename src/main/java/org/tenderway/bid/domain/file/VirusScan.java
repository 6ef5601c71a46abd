package org.tenderway.bid.domain.file;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.tenderway.bid.FileState;

/** Asks ClamAV's daemon (command INSTREAM) where one is configured. No answer is no permission. */
@Component
class VirusScan {

    private static final int PIECE = 256 * 1024;
    private static final int CONNECT_MILLIS = 3_000;
    private static final int ANSWER_MILLIS = 60_000;

    private final String host;
    private final int port;

    VirusScan(Environment environment) {
        host = environment.getProperty("tenderway.clamav.host", "");
        port = environment.getProperty("tenderway.clamav.port", Integer.class, 3310);
    }

    FileState scan(byte[] content) {
        if (host.isBlank()) {
            return FileState.READY;
        }
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
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
        } catch (IOException noAnswer) {
            return FileState.BEING_CHECKED;
        }
    }
}
