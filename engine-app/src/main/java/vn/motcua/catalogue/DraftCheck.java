package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.core.JacksonException;
import vn.motcua.engine.Flows;
import vn.motcua.processes.ManifestYaml;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/**
 * What the deployment of a bundle asks of it, and before that what the build asks of a bundle that ships: a draft is
 * whatever somebody has just saved. All faults are told at once, as far as one does not hide another.
 */
final class DraftCheck {

    private static final Logger LOG = LoggerFactory.getLogger(DraftCheck.class);

    private static final Text NO_YAML = new Text(
            "Tệp phải là YAML đúng cú pháp: các mục có tên, không khai báo kiểu, không tham chiếu (&, *), không lặp khóa.",
            "The file must be well-formed YAML: named entries, no types, no references (&, *), no key twice.");
    private static final Text NO_MANIFEST =
            new Text("Thư mục thủ tục phải có procedure.yaml.", "The folder of a procedure needs procedure.yaml.");
    private static final Text NOT_ASSEMBLED = new Text(
            "Không ghép được với quy trình chuẩn hoặc khối dùng chung được nêu tên: không có phần nào tên như vậy.",
            "The standard process or a shared block that is named does not exist.");
    private static final Text NOT_WHOLE = new Text(
            "Bản kê còn phần chưa ai biết (missing); chưa chạy thử được.",
            "The manifest still has parts that nobody knows (missing); it cannot be tried out.");
    private static final Text UNREADABLE = new Text(
            "Không kiểm tra hết được gói: cấu trúc của một tệp khác hẳn quy định; nhật ký của máy chủ nêu chi tiết.",
            "The bundle could not be checked to its end: a file is built in no known way; the server's log tells more.");

    /**
     * What came out.
     *
     * @param manifest null when a fault keeps it from being read
     * @param files of the bundle, what is shared included; null as the manifest
     */
    record Checked(
            List<DraftFinding> findings,
            @Nullable Manifest manifest,
            @Nullable BundleFiles files) {}

    private final String slug;
    private final Flows flows;
    private final List<DraftFinding> findings = new ArrayList<>();

    private DraftCheck(String slug, Flows flows) {
        this.slug = slug;
        this.flows = flows;
    }

    /**
     * Checks the files of a procedure.
     *
     * @param own by their path in its folders
     * @throws Rejection INVALID when they are those of another procedure
     */
    static Checked check(String slug, Map<String, byte[]> own, Flows flows) {
        DraftCheck check = new DraftCheck(slug, flows);
        BundleFiles files = check.assembled(own);
        Manifest manifest = files == null ? null : check.manifest(files);
        if (files != null) {
            check.bundle(files, manifest);
        }
        return new Checked(List.copyOf(check.findings), manifest, manifest == null ? null : files);
    }

    private @Nullable BundleFiles assembled(Map<String, byte[]> own) {
        if (!own.containsKey(BundleFiles.MANIFEST)) {
            add(null, null, NO_MANIFEST);
            return null;
        }
        try {
            requireSlug(ManifestYaml.read(own.get(BundleFiles.MANIFEST)));
            return BundleFiles.assembled(slug, own);
        } catch (YAMLException e) {
            add(null, e instanceof MarkedYAMLException at ? line(at) : null, NO_YAML);
        } catch (IllegalArgumentException | ClassCastException | NullPointerException e) {
            LOG.info("The draft {} cannot be put together", slug, e);
            add(null, null, NOT_ASSEMBLED);
        }
        return null;
    }

    private static @Nullable String line(MarkedYAMLException at) {
        return at.getProblemMark() == null
                ? null
                : "dòng/line " + (at.getProblemMark().getLine() + 1);
    }

    private void requireSlug(Map<String, Object> written) {
        if (!slug.equals(written.get("slug"))) {
            throw Rejection.invalid(
                    "slug",
                    slug,
                    new Text(
                            "Tên thư mục phải là slug trong procedure.yaml: " + written.get("slug") + ".",
                            "The folder is named after the slug in procedure.yaml: " + written.get("slug") + "."));
        }
    }

    private @Nullable Manifest manifest(BundleFiles files) {
        Map<String, Object> tree = ManifestYaml.read(files.manifest());
        List<DraftFinding> broken = ManifestSchema.check(tree);
        findings.addAll(broken);
        if (!broken.isEmpty()) {
            return null;
        }
        try {
            Manifest manifest = ManifestReader.manifest(tree);
            if (!manifest.whole()) {
                add("missing", String.join(", ", manifest.missing()), NOT_WHOLE);
            }
            return manifest;
        } catch (JacksonException | IllegalArgumentException e) {
            LOG.warn("The manifest of the draft {} cannot be read", slug, e);
            add(null, null, UNREADABLE);
            return null;
        }
    }

    private void bundle(BundleFiles files, @Nullable Manifest manifest) {
        String model = slug + ".bpmn";
        boolean parsed =
                files.only(path -> path.endsWith("mn")).values().stream().allMatch(BundleModel::wellFormed);
        guarded(model, () -> flows.check(files.forTrying()));
        if (manifest != null && manifest.whole() && parsed) {
            guarded(manifest.process().file(), () -> BundleCheck.check(files, manifest));
        }
    }

    private void guarded(String model, Runnable check) {
        try {
            check.run();
        } catch (Rejection rejection) {
            rejection.violations().forEach(each -> findings.add(DraftFinding.of(slug, model, each)));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("The draft {} cannot be checked to its end", slug, e);
            findings.add(new DraftFinding(model, null, null, UNREADABLE));
        }
    }

    private void add(@Nullable String element, @Nullable String value, Text text) {
        findings.add(new DraftFinding(BundleFiles.MANIFEST, element, value, text));
    }
}
