package vn.motcua.engine.model;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The extension properties that the product reads of a node: what each may say, and on which nodes it means something. */
enum NodeProperty {
    NAME_EN("name.en", ".*"),
    STATUS("dossier.status", "[1-9]|10"),
    /** {@code OPEN} takes a decision back. */
    OUTCOME("dossier.outcome", "OPEN|GRANTED|REFUSED"),
    PART("part", "[a-z][A-Za-z]*", "userTask", "intermediateThrowEvent"),
    PART_OUTCOME("part.outcome", "GRANTED|REFUSED|DROPPED", "intermediateThrowEvent"),
    TURN("turn", "OFFICE|APPLICANT|AGENCY", "userTask", "sendTask", "intermediateCatchEvent"),
    CLOCK("clock", "[A-Z]+", "userTask", "intermediateCatchEvent"),
    /** Read when the flow comes to an event; on a task it would do nothing. */
    EXTENDS_BY("extendsBy", "[A-Z_]+", "intermediateCatchEvent"),
    FOUR_EYES("fourEyes", ".*", "userTask"),
    SEND_BACK_TO("sendBackTo", ".*", "userTask"),
    PASSED_WITH("passedWith", ".*", "userTask"),
    STEP_KEY("step.key", "([a-z][A-Za-z]*)?", "userTask");

    private static final Map<String, NodeProperty> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(each -> each.property, Function.identity()));

    private final String property;
    private final Pattern values;
    private final Set<String> nodes;

    /** @param nodes local names of the elements; none for every node */
    NodeProperty(String property, String values, String... nodes) {
        this.property = property;
        this.values = Pattern.compile(values);
        this.nodes = Set.of(nodes);
    }

    static @Nullable NodeProperty of(String name) {
        return BY_NAME.get(name);
    }

    boolean fits(String node) {
        return nodes.isEmpty() || nodes.contains(node);
    }

    boolean allows(String value) {
        return values.matcher(value).matches();
    }

    /** Its value is a list of user tasks of the same process, by their ids and commas. */
    boolean namesTasks() {
        return this == FOUR_EYES || this == SEND_BACK_TO;
    }
}
