package vn.motcua.bench.peer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Camunda 7 as its starter makes it; the driver gives it a port and a database, nothing else is set. */
@SpringBootApplication
public class PeerCamunda {

    public static void main(String[] args) {
        SpringApplication.run(PeerCamunda.class, args);
    }
}
