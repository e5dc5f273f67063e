package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Role;
import vn.motcua.shared.Text;
import vn.motcua.shared.Violation;

/**
 * What must fit together before a bundle is deployed: manifest, model, forms, tables. Whether the model itself keeps to
 * what the engine may be told is checked by the engine.
 */
final class BundleCheck {

    private static final Logger LOG = LoggerFactory.getLogger(BundleCheck.class);

    private static final int MINUTES = 60;

    private final BundleFiles files;
    private final Manifest manifest;
    private final List<Violation> violations = new ArrayList<>();
    private final Map<String, Form> forms = new HashMap<>();

    private BundleCheck(BundleFiles files, Manifest manifest) {
        this.files = files;
        this.manifest = manifest;
    }

    /**
     * Checks a bundle.
     *
     * @return its forms by what uses them
     * @throws Rejection INVALID with one violation for each thing that does not fit
     */
    static Map<String, Form> check(BundleFiles files, Manifest manifest) {
        BundleCheck check = new BundleCheck(files, manifest);
        check.forms();
        check.decisions();
        check.facts();
        check.steps();
        check.model();
        check.tables();
        if (!check.violations.isEmpty()) {
            throw Rejection.invalid(check.violations);
        }
        return check.forms;
    }

    private void forms() {
        manifest.forms().forEach((user, file) -> {
            byte[] content = files.files().get("forms/" + file);
            if (content == null) {
                breaks(user, file, "Biểu mẫu không có trong gói.", "The bundle has no such form.");
                return;
            }
            try {
                forms.put(user, Form.read(content, manifest));
            } catch (Unusable e) {
                breaks(
                        user,
                        file,
                        "Không dùng được biểu mẫu: " + e.why().vi() + ".",
                        "The form is not usable: " + e.why().en() + ".");
            } catch (RuntimeException e) {
                LOG.warn("The form {} of {} cannot be read", file, manifest.slug(), e);
                breaks(
                        user,
                        file,
                        "Không dùng được biểu mẫu: sai cấu trúc của form-js.",
                        "The form is not usable: it is no form of form-js.");
            }
        });
        if (!manifest.forms().containsKey(Manifest.SUBMISSION)) {
            breaks(
                    Manifest.SUBMISSION,
                    null,
                    "Gói phải có biểu mẫu tờ khai (submission).",
                    "The bundle needs a declaration form (submission).");
        }
    }

    private void decisions() {
        manifest.decisions().forEach((name, decision) -> {
            byte[] content = files.files().get(decision.file());
            if (content == null || !BundleModel.ids(content, "decision").contains(decision.id())) {
                breaks(
                        "decisions." + name,
                        decision.id(),
                        "Tệp " + decision.file() + " không có bảng quyết định này.",
                        "The file " + decision.file() + " has no such decision.");
            }
        });
    }

    private void facts() {
        for (Manifest.Fact fact : manifest.facts()) {
            if (fact.from() != null) {
                try {
                    Condition.parse(fact.from());
                } catch (Unusable e) {
                    breaks(
                            "facts." + fact.name(),
                            fact.from(),
                            e.why().vi() + ".",
                            e.why().en() + ".");
                }
            }
        }
    }

    private void steps() {
        int sum = new NormalWay(manifest.steps(), manifest.parts()).whole();
        int normal = manifest.term().normalHours();
        if (sum > normal * MINUTES) {
            breaks(
                    "steps",
                    sum + " min",
                    "Tổng thời gian các bước không được vượt quá " + normal + " giờ của thời hạn thông thường.",
                    "The limits of the steps add up to more than the " + normal + " hours of the normal term.");
        }
    }

    private void model() {
        byte[] content = files.files().get(manifest.process().file());
        if (content == null
                || !BundleModel.ids(content, "process")
                        .contains(manifest.process().id())) {
            breaks(
                    "process",
                    manifest.process().id(),
                    "Tệp " + manifest.process().file() + " không có quy trình này.",
                    "The file " + manifest.process().file() + " has no such process.");
            return;
        }
        Collection<byte[]> models = files.only(path -> path.endsWith(".bpmn")).values();
        List<BundleModel.Task> tasks = models.stream()
                .flatMap(model -> BundleModel.userTasks(model).stream())
                .toList();
        tasks.forEach(this::task);
        Set<String> users = new HashSet<>(manifest.forms().keySet());
        users.remove(Manifest.SUBMISSION);
        tasks.forEach(task -> users.remove(task.id()));
        users.forEach(
                user -> breaks("forms." + user, user, "Quy trình không có bước này.", "The process has no such task."));
        models.forEach(model -> FlowCheck.check(model, valuesOfFacts())
                .forEach(fault -> breaks(fault.place(), fault.value(), fault.rule())));
        PartCheck.check(manifest, models).forEach(fault -> breaks(fault.place(), fault.value(), fault.rule()));
        Set<String> delegates = new HashSet<>();
        models.forEach(model -> delegates.addAll(BundleModel.delegates(model)));
        manifest.delegates().forEach(delegates::remove);
        delegates.forEach(delegate -> breaks(
                "delegates",
                delegate,
                "Quy trình gọi một tác vụ chưa khai báo trong procedure.yaml.",
                "The process calls a delegate that procedure.yaml does not declare."));
    }

    private Map<String, Set<String>> valuesOfFacts() {
        return manifest.facts().stream()
                .filter(fact -> fact.values() != null)
                .collect(Collectors.toMap(
                        Manifest.Fact::name,
                        fact -> fact.values().stream().map(String::valueOf).collect(Collectors.toSet())));
    }

    private void tables() {
        files.only(path -> path.endsWith(".dmn")).forEach((path, content) -> TableCheck.check(content)
                .forEach(fault -> breaks(path + "#" + fault.place(), fault.value(), fault.rule())));
    }

    private void task(BundleModel.Task task) {
        if (!isRole(task.role())) {
            breaks(
                    task.id(),
                    task.role(),
                    "Bước được giao cho vai trò không có thật.",
                    "The task goes to an unknown role.");
        }
        Form form = forms.get(task.id());
        if (manifest.forms().containsKey(task.id())
                && form != null
                && !form.id().equals(task.formKey())) {
            breaks(
                    task.id(),
                    task.formKey(),
                    "Khóa biểu mẫu của bước phải là " + form.id() + ".",
                    "The form key of the task must be " + form.id() + ".");
        }
        if (task.formKey() != null && !manifest.forms().containsKey(task.id())) {
            breaks(
                    task.id(),
                    task.formKey(),
                    "Bước dùng biểu mẫu chưa khai báo trong procedure.yaml.",
                    "The task uses a form that procedure.yaml does not declare.");
        }
        if (task.formKey() == null) {
            breaks(task.id(), null, "Bước phải có biểu mẫu.", "The task needs a form.");
        }
        limit(task);
    }

    /** A manifest on a shared process gives each step its own role, and leaves out what the procedure does not have. */
    private void limit(BundleModel.Task task) {
        Manifest.Step step = manifest.step(task.id()).orElse(null);
        boolean leftOut = step == null && task.passable();
        boolean known = step != null && step.role() != null;
        boolean fits = known && (manifest.base() != null || step.role().name().equals(task.role()));
        if (!leftOut && !fits) {
            breaks(
                    task.id(),
                    task.role(),
                    "Bước phải có thời hạn và đúng vai trò trong procedure.yaml.",
                    "The task needs a limit and the same role in procedure.yaml.");
        }
    }

    private static boolean isRole(String name) {
        for (Role role : Role.values()) {
            if (role.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private void breaks(String place, String value, String vi, String en) {
        breaks(place, value, new Text(vi, en));
    }

    private void breaks(String place, String value, Text rule) {
        violations.add(new Violation(files.slug() + "/" + place, value, rule));
    }
}
