package vn.motcua.bench.peer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Flowable as its starter makes it; the driver gives it a port and a database, nothing else is set. */
@SpringBootApplication
public class PeerFlowable {

    public static void main(String[] args) {
        SpringApplication.run(PeerFlowable.class, args);
    }
}
