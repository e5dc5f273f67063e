package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.Violation;

/**
 * What must fit together before a bundle is deployed: manifest, model, forms, tables. Whether the model itself keeps to
 * what the engine may be told is checked by the engine.
 */
final class BundleCheck {

    private static final String MANIFEST = BundleFiles.MANIFEST + "#";

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
        check.parts();
        check.end();
        check.forms();
        check.decisions();
        check.facts();
        check.steps();
        check.model();
        ReferenceCheck.check(files, manifest, check.forms.get(Manifest.SUBMISSION))
                .forEach(fault -> check.breaks(MANIFEST + fault.place(), fault.value(), fault.rule()));
        TablesCheck.check(files, manifest).forEach(fault -> check.breaks(fault.place(), fault.value(), fault.rule()));
        check.end();
        return check.forms;
    }

    private void end() {
        if (!violations.isEmpty()) {
            throw Rejection.invalid(violations);
        }
    }

    /** What all the rest is compared with. */
    private void parts() {
        part("process", manifest.process());
        part("term", manifest.term());
        part("sector", manifest.sector());
        part("agencyLevel", manifest.agencyLevel());
        part("channels", manifest.channels());
        part("limits", manifest.limits());
        part("reasons", manifest.reasons());
    }

    private void part(String name, Object given) {
        if (given == null) {
            breaks(
                    MANIFEST + name,
                    null,
                    "Thiếu phần " + name + "; nếu chưa ai biết, hãy ghi tên phần vào missing.",
                    "The part " + name + " is absent; if nobody knows it yet, name it under missing.");
        }
    }

    private void forms() {
        manifest.forms().forEach((user, file) -> {
            byte[] content = files.files().get("forms/" + file);
            if (content == null) {
                breaks(
                        MANIFEST + "forms." + user,
                        file,
                        "Biểu mẫu không có trong gói.",
                        "The bundle has no such form.");
                return;
            }
            try {
                forms.put(user, Form.read(content, manifest));
            } catch (Unusable e) {
                breaks(
                        "forms/" + file + "#" + user,
                        null,
                        "Không dùng được biểu mẫu: " + e.why().vi() + ".",
                        "The form is not usable: " + e.why().en() + ".");
            } catch (RuntimeException e) {
                LOG.warn("The form {} of {} cannot be read", file, manifest.slug(), e);
                breaks(
                        "forms/" + file + "#" + user,
                        null,
                        "Không dùng được biểu mẫu: sai cấu trúc của form-js.",
                        "The form is not usable: it is no form of form-js.");
            }
        });
        if (!manifest.forms().containsKey(Manifest.SUBMISSION)) {
            breaks(
                    MANIFEST + "forms",
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
                        MANIFEST + "decisions." + name,
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
                            MANIFEST + "facts." + fact.name(),
                            fact.from(),
                            e.why().vi() + ".",
                            e.why().en() + ".");
                }
            }
        }
    }

    private void steps() {
        List<Manifest.Step> broken =
                manifest.steps().stream().filter(step -> !step.isWholeMinutes()).toList();
        broken.forEach(step -> breaks(
                MANIFEST + "steps." + step.id() + ".hours",
                step.hours().toPlainString(),
                "Thời hạn của bước phải là số phút nguyên: bội số của 0,05 giờ.",
                "The limit of a step is in whole minutes: a multiple of 0.05 hours."));
        if (!broken.isEmpty()) {
            return;
        }
        int sum = new NormalWay(manifest.steps(), manifest.parts()).whole();
        int normal = manifest.term().normalHours();
        if (sum > normal * MINUTES) {
            breaks(
                    MANIFEST + "steps",
                    NormalWay.hours(sum),
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
                    MANIFEST + "process",
                    manifest.process().id(),
                    "Tệp " + manifest.process().file() + " không có quy trình này.",
                    "The file " + manifest.process().file() + " has no such process.");
            return;
        }
        Set<String> users = new HashSet<>(manifest.forms().keySet());
        users.remove(Manifest.SUBMISSION);
        files.only(path -> path.endsWith(".bpmn")).forEach((path, model) -> model(path, model, users));
        PartCheck.parts(manifest).forEach(fault -> breaks(MANIFEST + fault.place(), fault.value(), fault.rule()));
        users.forEach(user -> breaks(
                MANIFEST + "forms." + user, user, "Quy trình không có bước này.", "The process has no such task."));
    }

    /** One model; the tasks that it has are taken off those that the manifest has forms for. */
    private void model(String path, byte[] model, Set<String> users) {
        BundleModel.userTasks(model).forEach(task -> {
            users.remove(task.id());
            TaskCheck.check(task, manifest, forms.get(task.id()))
                    .forEach(fault -> breaks(path + "#" + fault.place(), fault.value(), fault.rule()));
        });
        PartCheck.model(manifest, model)
                .forEach(fault -> breaks(path + "#" + fault.place(), fault.value(), fault.rule()));
        Set<String> delegates = new HashSet<>(BundleModel.delegates(model));
        manifest.delegates().forEach(delegates::remove);
        delegates.forEach(delegate -> breaks(
                path + "#" + delegate,
                null,
                "Quy trình gọi một tác vụ chưa khai báo trong procedure.yaml.",
                "The process calls a delegate that procedure.yaml does not declare."));
    }

    private void breaks(String place, String value, String vi, String en) {
        breaks(place, value, new Text(vi, en));
    }

    private void breaks(String place, String value, Text rule) {
        violations.add(new Violation(files.slug() + "/" + place, value, rule));
    }
}
