package org.tenderway.bid.domain.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.tenderway.bid.FileState;

class VirusScanTests {

    private static final byte[] CONTENT = new byte[600_000];

    @Test
    void withoutADaemonEveryFileIsReady() {
        assertThat(new VirusScan(new MockEnvironment()).scan(CONTENT)).isEqualTo(FileState.READY);
    }

    @Test
    void whatTheDaemonSaysCountsAndAnythingElseMeansStillBeingChecked() throws Exception {
        assertThat(answered("stream: OK\0")).isEqualTo(FileState.READY);
        assertThat(answered("stream: Eicar-Test-Signature FOUND\0")).isEqualTo(FileState.REMOVED);
        assertThat(answered("INSTREAM size limit exceeded. ERROR\0")).isEqualTo(FileState.BEING_CHECKED);
        assertThat(answered("")).isEqualTo(FileState.BEING_CHECKED);
    }

    @Test
    void aDaemonThatIsNotThereMeansStillBeingChecked() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThat(scan(port).scan(CONTENT)).isEqualTo(FileState.BEING_CHECKED);
    }

    private static FileState answered(String answer) throws Exception {
        try (var daemon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var read = CompletableFuture.supplyAsync(() -> serve(daemon, answer));
            FileState state = scan(daemon.getLocalPort()).scan(CONTENT);
            assertThat(read.get()).isEqualTo(CONTENT.length);
            return state;
        }
    }

    private static int serve(ServerSocket daemon, String answer) {
        try (var caller = daemon.accept()) {
            var in = new DataInputStream(caller.getInputStream());
            assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
            int whole = 0;
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                whole += in.readNBytes(length).length;
            }
            caller.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            return whole;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static VirusScan scan(int port) {
        var environment = new MockEnvironment();
        environment.setProperty("tenderway.clamav.host", "127.0.0.1");
        environment.setProperty("tenderway.clamav.port", String.valueOf(port));
        return new VirusScan(environment);
    }
}
