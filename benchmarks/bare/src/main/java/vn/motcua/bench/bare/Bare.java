package vn.motcua.bench.bare;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The standard job without an engine: what the same requests cost by themselves. No process model, nobody is asked who they
 * are, no clock, no history but one row with each step.
 */
@SpringBootApplication
public class Bare {

    public static void main(String[] args) {
        SpringApplication.run(Bare.class, args);
    }
}
