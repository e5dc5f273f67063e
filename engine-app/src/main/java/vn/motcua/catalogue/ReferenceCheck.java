package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Text;

/**
 * Whether everything that a manifest names exists: fields of the declaration, steps, messages, facts. What names nothing
 * has no value for any dossier: a fee that is never charged, an owner without a name.
 */
final class ReferenceCheck {

    private static final Text NO_FIELD = new Text("Tờ khai không có trường này.", "The declaration has no such field.");
    private static final Text NO_FACT = new Text("Không có dữ kiện này trong facts.", "There is no such fact.");
    private static final Text NO_STEP = new Text("Không có bước này trong steps.", "There is no such step.");
    private static final Text NO_NODE = new Text(
            "Quy trình không có bước này, và messages không có tin này.",
            "The process has no such step, and there is no such message.");

    private final Manifest manifest;
    private final @Nullable Form declaration;
    private final Set<String> nodes = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();

    private ReferenceCheck(BundleFiles files, Manifest manifest, @Nullable Form declaration) {
        this.manifest = manifest;
        this.declaration = declaration;
        files.only(path -> path.endsWith(".bpmn")).values().forEach(model -> nodes.addAll(BundleModel.ids(model, "*")));
        nodes.addAll(manifest.messages());
        nodes.add(Manifest.SUBMISSION);
    }

    /**
     * Faults of a manifest; their places are its keys.
     *
     * @param declaration null when it cannot be read, which is a fault of its own
     */
    static List<Fault> check(BundleFiles files, Manifest manifest, @Nullable Form declaration) {
        ReferenceCheck check = new ReferenceCheck(files, manifest, declaration);
        check.facts();
        check.people();
        check.steps();
        check.money();
        return check.faults;
    }

    private void facts() {
        for (Manifest.Fact fact : manifest.facts()) {
            String place = "facts." + fact.name();
            if (fact.from() != null) {
                fields(place, read(fact.from()));
            }
            Stream.ofNullable(fact.setBy())
                    .flatMap(Collection::stream)
                    .filter(by -> !nodes.contains(by))
                    .forEach(by -> faults.add(new Fault(place, by, NO_NODE)));
        }
        manifest.clocks().forEach((clock, term) -> fact("clocks." + clock, term.from()));
    }

    private void people() {
        Manifest.Owner owner = manifest.owner();
        if (owner != null) {
            fields("owner", Stream.of(owner.name(), owner.birthDate(), owner.idNumber()));
            fields("owner", owner.address().stream());
        }
        if (manifest.delivery() != null) {
            fields(
                    "delivery",
                    Stream.of(manifest.delivery().manner(), manifest.delivery().address()));
        }
    }

    private void steps() {
        Set<String> known = manifest.steps().stream().map(Manifest.Step::id).collect(Collectors.toSet());
        if (manifest.base() != null) {
            // a step of the standard process that this procedure goes past
            known.addAll(nodes);
        }
        manifest.steps().stream()
                .filter(step -> step.next() != null && !known.contains(step.next()))
                .forEach(step -> faults.add(new Fault("steps." + step.id(), step.next(), NO_STEP)));
    }

    private void money() {
        manifest.fees().forEach(fee -> fact("fees." + fee.code(), fee.amountFrom()));
    }

    private void fact(String place, @Nullable String name) {
        if (name != null
                && manifest.facts().stream().noneMatch(fact -> fact.name().equals(name))) {
            faults.add(new Fault(place, name, NO_FACT));
        }
    }

    private void fields(String place, Stream<@Nullable String> paths) {
        if (declaration != null) {
            paths.filter(Objects::nonNull)
                    .filter(path -> !declaration.has(path))
                    .forEach(path -> faults.add(new Fault(place, path, NO_FIELD)));
        }
    }

    /** What is no expression is said elsewhere. */
    private static Stream<String> read(String expression) {
        try {
            return paths(Condition.parse(expression));
        } catch (Unusable e) {
            return Stream.of();
        }
    }

    private static Stream<String> paths(Condition condition) {
        if (condition instanceof Condition.Path path) {
            return Stream.of(String.join(".", path.names()));
        } else if (condition instanceof Condition.Not not) {
            return paths(not.inner());
        } else if (condition instanceof Condition.Both both) {
            return Stream.concat(paths(both.left()), paths(both.right()));
        } else if (condition instanceof Condition.Either either) {
            return Stream.concat(paths(either.left()), paths(either.right()));
        } else if (condition instanceof Condition.Comparison comparison) {
            return Stream.concat(paths(comparison.left()), paths(comparison.right()));
        }
        return Stream.of();
    }
}
