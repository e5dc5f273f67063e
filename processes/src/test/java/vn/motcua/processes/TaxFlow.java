package vn.motcua.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A tax return on its way, in the words that the two tax procedures share. */
record TaxFlow(DossierFlow flow, String process) {

    /** Facts written as {@code name=value}: whole numbers, truth values, texts, and nothing for null. */
    static Object[] declared(String text) {
        return Stream.of(text.strip().split("\\s+"))
                .map(fact -> fact.split("=", -1))
                .flatMap(fact -> Arrays.asList(fact[0], typed(fact[1])).stream())
                .toArray();
    }

    private static Object typed(String value) {
        if (value.isEmpty()) {
            return null;
        }
        if (value.matches("true|false")) {
            return Boolean.valueOf(value);
        }
        return value.matches("[0-9]+") ? (Object) Long.valueOf(value) : value;
    }

    /** Facts as {@link DossierFlow} takes them; of two values for one fact the later counts. */
    static Object[] facts(Object[] declared, Object... changes) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (Object[] each : new Object[][] {declared, changes}) {
            for (int i = 0; i < each.length; i += 2) {
                facts.put((String) each[i], each[i + 1]);
            }
        }
        Object[] flat = new Object[2 * facts.size()];
        int i = 0;
        for (Map.Entry<String, Object> fact : facts.entrySet()) {
            flat[i++] = fact.getKey();
            flat[i++] = fact.getValue();
        }
        return flat;
    }

    /** The return waits at this step alone, which is for this role and has the form of its own. */
    TaxFlow at(String step, String role) {
        String name = step.substring("Task_".length());
        flow.waitsAt(step).asks(step, role, process + "_" + Character.toLowerCase(name.charAt(0)) + name.substring(1));
        return this;
    }

    TaxFlow does(String step, Object... facts) {
        flow.does(step, facts);
        return this;
    }

    TaxFlow received() {
        return at("Task_Receive", "RECEPTION_OFFICER").does("Task_Receive", "receptionOutcome", "ACCEPT");
    }

    TaxFlow accepted(String timeliness, Object... more) {
        Object[] decided = {"checkOutcome", "APPROVE", "filingTimeliness", timeliness};
        return at("Task_CheckReturn", "CASE_OFFICER").does("Task_CheckReturn", facts(decided, more));
    }

    /** Drafted, sent back, drafted anew and signed. */
    TaxFlow sanctioned(String kind) {
        return at("Task_DraftSanction", "CASE_OFFICER")
                .does("Task_DraftSanction", "sanctionKind", kind)
                .at("Task_SignSanction", "APPROVER")
                .does("Task_SignSanction", "signOutcome", "SEND_BACK")
                .does("Task_DraftSanction", "sanctionKind", kind)
                .does("Task_SignSanction", "signOutcome", "SIGN");
    }

    /** Proposed, sent back, proposed anew and signed. */
    TaxFlow rejected() {
        return does("Task_CheckReturn", "checkOutcome", "REFUSE")
                .at("Task_SignRefusal", "APPROVER")
                .does("Task_SignRefusal", "signOutcome", "SEND_BACK")
                .at("Task_CheckReturn", "CASE_OFFICER")
                .does("Task_CheckReturn", "checkOutcome", "REFUSE")
                .does("Task_SignRefusal", "signOutcome", "SIGN");
    }

    void delivered(Integer... statuses) {
        at("Task_Publish", "RECORDS_CLERK").does("Task_Publish").does("Task_Deliver");
        flow.ended("EndEvent_Delivered", statuses);
    }

    /** A number that the rules have found. */
    TaxFlow finds(String fact, long number) {
        assertThat(flow.fact(fact)).as(fact).isNotNull();
        assertThat(((Number) flow.fact(fact)).longValue()).as(fact).isEqualTo(number);
        return this;
    }

    /** A code that the rules have found. */
    TaxFlow finds(String fact, String code) {
        assertThat(flow.fact(fact)).as(fact).isEqualTo(code);
        return this;
    }

    /** One of several answers of a table. */
    TaxFlow answers(String fact, String entry, Object value) {
        assertThat(((Map<?, ?>) flow.fact(fact)).get(entry))
                .as(fact + "." + entry)
                .isEqualTo(value);
        return this;
    }
}
