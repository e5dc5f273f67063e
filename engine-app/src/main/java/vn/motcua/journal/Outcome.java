package vn.motcua.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What came of one batch: how far each dossier was delivered (ordered consumers) and which rows were set aside. */
record Outcome(Map<Long, Integer> delivered, List<Parked> parked) {

    /** A row that could not be taken, and why. */
    record Parked(ReadRow row, String reason) {}

    Outcome() {
        this(new HashMap<>(), new ArrayList<>());
    }
}
