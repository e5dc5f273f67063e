package vn.motcua.engine;

import java.util.List;

/** What hinders flows now, and a second chance for it. */
public interface Incidents {

    /** Open incidents, the oldest first; at most 500. */
    List<IncidentInfo> open();

    /**
     * Tries the failed step again, soon and with all attempts anew.
     *
     * @throws vn.motcua.shared.Rejection NOT_FOUND when no such incident is open, CONFLICT when its step cannot be
     *     repeated
     */
    void retry(String id);
}
