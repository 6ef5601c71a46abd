package org.tenderway;

import java.io.IOException;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.tenderway.audit.VerifyAudit;
import org.tenderway.replay.ReplayCommand;

/** Starts the product: the server, or one of the commands beside it that its first argument names. */
@SpringBootApplication
public class Tenderway {

    public static void main(String[] args) throws IOException {
        if (args.length > 0 && args[0].equals(ReplayCommand.NAME)) {
            System.exit(ReplayCommand.run(Tenderway.class, Arrays.asList(args).subList(1, args.length)));
        }
        if (args.length > 0 && args[0].equals(VerifyAudit.NAME)) {
            System.exit(VerifyAudit.run(
                    Arrays.asList(args).subList(1, args.length), System.getenv(), System.out, System.err));
        }
        SpringApplication.run(Tenderway.class, args);
    }
}
