package vn.motcua.journal;

import org.springframework.stereotype.Component;

/** Has the looks at dossiers written that wait to be written together. */
@Component
public class WaitingLooks {

    private final BatchedAccessLog log;

    WaitingLooks(BatchedAccessLog log) {
        this.log = log;
    }

    /**
     * Writes them all.
     *
     * @throws org.springframework.dao.DataAccessException when it cannot be done now
     */
    public void write() {
        log.write();
    }
}
