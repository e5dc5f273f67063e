package vn.motcua;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.motcua.embedded.Start;

/** MotCua: one program with everything in it. */
@SpringBootApplication
public class MotCuaApplication {

    public static void main(String[] args) {
        Start.run(MotCuaApplication.class, args);
    }
}
