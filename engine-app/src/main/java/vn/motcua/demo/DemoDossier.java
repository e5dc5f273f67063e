package vn.motcua.demo;

import java.time.Instant;
import vn.motcua.shared.UnitCode;

/**
 * One dossier of the demo and what shall become of it.
 *
 * @param receivedAt when the father stands at the counter, or sends it in
 * @param fate how it goes on
 * @param stopAfter last step that is done, null when it goes to its end
 */
record DemoDossier(
        int number,
        UnitCode commune,
        DemoFamily family,
        Instant receivedAt,
        boolean online,
        Fate fate,
        String stopAfter) {

    enum Fate {
        PLAIN,
        SUPPLEMENT,
        SUPPLEMENT_EXPIRES,
        VERIFY,
        REFUSE,
        WITHDRAW,
        REFUSE_RECEPTION,
        HERO
    }

    boolean verify() {
        return fate == Fate.VERIFY;
    }
}
