package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.shared.Role;
import vn.motcua.shared.Text;

/** Whether a task for people fits its manifest: role, form and limit. */
final class TaskCheck {

    private final BundleModel.Task task;
    private final Manifest manifest;
    private final List<Fault> faults = new ArrayList<>();

    private TaskCheck(BundleModel.Task task, Manifest manifest) {
        this.task = task;
        this.manifest = manifest;
    }

    /**
     * Faults of a task.
     *
     * @param form that the manifest gives it; null when it gives none, or one that cannot be used
     */
    static List<Fault> check(BundleModel.Task task, Manifest manifest, Form form) {
        TaskCheck check = new TaskCheck(task, manifest);
        check.role();
        check.form(form);
        check.limit();
        return check.faults;
    }

    private void role() {
        if (Stream.of(Role.values()).noneMatch(role -> role.name().equals(task.role()))) {
            report(task.role(), "Bước được giao cho vai trò không có thật.", "The task goes to an unknown role.");
        }
    }

    private void form(Form form) {
        boolean declared = manifest.forms().containsKey(task.id());
        if (declared && form != null && !form.id().equals(task.formKey())) {
            report(
                    task.formKey(),
                    "Khóa biểu mẫu của bước phải là " + form.id() + ".",
                    "The form key of the task must be " + form.id() + ".");
        }
        if (task.formKey() != null && !declared) {
            report(
                    task.formKey(),
                    "Bước dùng biểu mẫu chưa khai báo trong procedure.yaml.",
                    "The task uses a form that procedure.yaml does not declare.");
        }
        if (task.formKey() == null) {
            report(null, "Bước phải có biểu mẫu.", "The task needs a form.");
        }
    }

    /** A manifest on a shared process gives each step its own role, and leaves out what the procedure does not have. */
    private void limit() {
        Manifest.Step step = manifest.step(task.id()).orElse(null);
        boolean leftOut = step == null && task.passable();
        boolean known = step != null && step.role() != null;
        boolean fits = known && (manifest.base() != null || step.role().name().equals(task.role()));
        if (!leftOut && !fits) {
            report(
                    task.role(),
                    "Bước phải có thời hạn và đúng vai trò trong procedure.yaml.",
                    "The task needs a limit and the same role in procedure.yaml.");
        }
    }

    private void report(String value, String vi, String en) {
        faults.add(new Fault(task.id(), value, new Text(vi, en)));
    }
}
