package vn.motcua.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.shared.UnitCode;

/**
 * One dossier of the demo and what shall become of it.
 *
 * @param receivedAt when the parent stands at the counter, or sends it in
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
        DemoStep stopAfter) {

    enum Fate {
        PLAIN,
        /** The leader finds a slip of the pen and sends the certificate back to be printed again. */
        SENT_BACK,
        SUPPLEMENT,
        SUPPLEMENT_EXPIRES,
        VERIFY,
        /** As VERIFY, and the office apologises and names a later date. */
        VERIFY_EXTENDED,
        REFUSE,
        WITHDRAW,
        STOP,
        REFUSE_RECEPTION,
        /** An officer takes the step and lets it lie. */
        LEFT_LYING,
        HERO
    }

    boolean verified() {
        return fate == Fate.VERIFY || fate == Fate.VERIFY_EXTENDED;
    }

    boolean finished() {
        return stopAfter == null;
    }

    /** What is done with it, in this order, as far as it comes. */
    List<DemoStep> steps() {
        List<DemoStep> all = wholeLife();
        return stopAfter == null ? all : all.subList(0, all.indexOf(stopAfter) + 1);
    }

    private List<DemoStep> wholeLife() {
        List<DemoStep> steps = new ArrayList<>(List.of(DemoStep.SUBMIT));
        if (fate == Fate.REFUSE_RECEPTION) {
            steps.add(DemoStep.REFUSE_RECEPTION);
            return steps;
        }
        if (online) {
            steps.add(DemoStep.RECEIVE);
        }
        switch (fate) {
            case WITHDRAW -> steps.add(DemoStep.WITHDRAW);
            case STOP -> steps.add(DemoStep.STOP);
            case SUPPLEMENT_EXPIRES -> steps.add(DemoStep.ASK_SUPPLEMENT);
            case REFUSE ->
                steps.addAll(List.of(DemoStep.REFUSE, DemoStep.SIGN_REFUSAL, DemoStep.PUBLISH, DemoStep.DELIVER));
            case LEFT_LYING -> {
                steps.add(DemoStep.CLAIM);
                addGrant(steps);
            }
            case SUPPLEMENT, HERO -> {
                steps.addAll(List.of(DemoStep.ASK_SUPPLEMENT, DemoStep.SUPPLEMENT));
                addGrant(steps);
            }
            case VERIFY -> {
                steps.addAll(List.of(DemoStep.ASK_VERIFICATION, DemoStep.VERIFIED));
                addGrant(steps);
            }
            case VERIFY_EXTENDED -> {
                steps.addAll(List.of(DemoStep.ASK_VERIFICATION, DemoStep.EXTEND, DemoStep.VERIFIED));
                addGrant(steps);
            }
            default -> addGrant(steps);
        }
        return steps;
    }

    private void addGrant(List<DemoStep> steps) {
        steps.add(DemoStep.APPROVE);
        if (online) {
            // every third family says nothing, and silence confirms
            steps.add(number % 3 == 0 ? DemoStep.SILENCE : DemoStep.PARENT);
        }
        steps.add(DemoStep.PRINT);
        if (fate == Fate.SENT_BACK) {
            steps.addAll(List.of(DemoStep.SEND_BACK, DemoStep.PRINT_AGAIN));
        }
        if (fate == Fate.HERO) {
            steps.add(DemoStep.EXAMINER_SIGNS);
        }
        steps.addAll(List.of(DemoStep.SIGN, DemoStep.PUBLISH, DemoStep.DELIVER));
    }
}
