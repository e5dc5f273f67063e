package vn.motcua.work;

import org.springframework.stereotype.Component;

/** Has the looks at steps written that wait to be written together. */
@Component
public class WaitingSteps {

    private final OpenedSteps opened;

    WaitingSteps(OpenedSteps opened) {
        this.opened = opened;
    }

    /** Writes them, and answers whether any still waits because a command holds its step. */
    public boolean write() {
        opened.write();
        return !opened.waiting().isEmpty();
    }
}
