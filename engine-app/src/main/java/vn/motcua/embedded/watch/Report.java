package vn.motcua.embedded.watch;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/** What the watch prints: sentences, with file and element. */
final class Report {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final PrintStream out;
    private final Words words;

    Report(PrintStream out, Words words) {
        this.out = out;
        this.words = words;
    }

    void begins(WatchOptions options) {
        say("Theo dõi " + options.procedure() + ".", "Watching " + options.procedure() + ".");
        if (!options.tables().equals(options.procedure())) {
            say("Bảng quyết định: " + options.tables() + ".", "Decision tables: " + options.tables() + ".");
        }
        say("Mỗi lần lưu là một lần gửi; Ctrl+C để dừng.", "Each save is sent; Ctrl+C ends it.");
    }

    void unreadable(List<String> files) {
        files.forEach(file -> say(
                "- " + file + ": tệp phải là văn bản UTF-8; chưa gửi gì.",
                "- " + file + ": the file must be UTF-8 text; nothing is sent."));
    }

    void leftOut(List<String> files) {
        String names = String.join(", ", files);
        say("Không thuộc gói, không gửi: " + names + ".", "No part of a bundle, not sent: " + names + ".");
    }

    /** The answer to a save: the faults, and where the draft is to be seen. */
    void draft(JsonNode draft, URI page) {
        String time = TIME.format(Instant.parse(draft.path("savedAt").asString()));
        JsonNode findings = draft.path("findings");
        if (findings.isEmpty()) {
            say(
                    time + "  Không có lỗi; bản nháp đã được triển khai: " + page,
                    time + "  No fault; the draft is deployed: " + page);
            return;
        }
        int count = findings.size();
        boolean former = draft.path("deployed").isObject();
        say(
                time + "  " + count + " lỗi; " + (former ? "bản nháp trước vẫn giữ nguyên: " : "chưa có bản nháp: ")
                        + page,
                time + "  " + count + (count == 1 ? " fault; " : " faults; ")
                        + (former ? "the former draft stays: " : "there is no draft yet: ") + page);
        findings.forEach(finding -> out.println("- " + place(finding) + ": " + text(finding.path("text"))));
    }

    /** A problem in place of an answer. */
    void problem(int status, JsonNode problem) {
        if (!problem.has("text")) {
            say("Máy chủ trả lời mã " + status + ".", "The server answered with status " + status + ".");
            return;
        }
        out.println(words.of("Máy chủ từ chối: ", "The server refused: ") + text(problem.path("text")));
        problem.path("violations")
                .forEach(violation -> out.println("- "
                        + violation
                                .path("value")
                                .asString(violation.path("field").asString()) + ": " + text(violation.path("rule"))));
    }

    void away(URI at) {
        say(
                "Máy chủ " + at + " không trả lời; lần lưu sau sẽ thử lại.",
                "The server " + at + " does not answer; the next save tries again.");
    }

    void folderGone(Path folder) {
        say(
                "Không đọc được " + folder + "; lần lưu sau sẽ thử lại.",
                folder + " cannot be read; the next save tries again.");
    }

    private static String place(JsonNode finding) {
        StringJoiner place = new StringJoiner(", ");
        place.add(finding.path("file").asString());
        if (!finding.path("element").isNull()) {
            place.add(finding.path("element").asString());
        }
        return finding.path("value").isNull()
                ? place.toString()
                : place + " (" + finding.path("value").asString() + ")";
    }

    private String text(JsonNode text) {
        return text.path(words == Words.VI ? "vi" : "en").asString("");
    }

    private void say(String vi, String en) {
        out.println(words.of(vi, en));
    }
}
