package org.tenderway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the product: the server, or one of the commands beside it. */
@SpringBootApplication
public class Tenderway {

    public static void main(String[] args) {
        SpringApplication.run(Tenderway.class, args);
    }
}
