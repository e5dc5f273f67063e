package vn.motcua.size;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** Does the chosen work once the product is up, and ends the program: with 0, or with 1 when the work failed. */
final class WorkRunner implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(WorkRunner.class);

    private final String chosen;
    private final List<Work> works;

    WorkRunner(@Value("${size.work}") String chosen, List<Work> works) {
        this.chosen = chosen;
        this.works = works;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        int code = 0;
        try {
            for (String name : List.of(chosen.split(",", -1))) {
                work(name).run();
            }
        } catch (Exception e) {
            LOG.error("The work {} failed", chosen, e);
            code = 1;
        }
        end(code);
    }

    private Work work(String name) {
        return works.stream()
                .filter(work -> work.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no work " + name));
    }

    /** In a thread of its own: the program's end waits for this start to be over. */
    private static void end(int code) {
        Thread thread = new Thread(() -> System.exit(code), "size-end");
        thread.setDaemon(false);
        thread.start();
    }
}
