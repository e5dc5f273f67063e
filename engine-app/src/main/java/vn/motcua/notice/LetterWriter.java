package vn.motcua.notice;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import vn.motcua.mail.Letter;
import vn.motcua.shared.Text;

/** Writes letters: the same words as plain text and as a page without pictures, scripts or anything to be fetched. */
@Component
class LetterWriter {

    private static final String PAGE = """
            <!doctype html>
            <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
            <body style="font-family: sans-serif; font-size: 16px; line-height: 1.5; color: #1f2328">
            %s<p style="color: #57606a">%s <a href="%s">%s</a></p>
            </body></html>
            """;

    private final String address;

    LetterWriter(@Value("${motcua.public-url:}") String address) {
        this.address = address;
    }

    Letter write(MailLanguage language, Text subject, List<MailPart> parts) {
        String preferences = address + "/notices/preferences";
        String foot = language.of(MailWords.FOOT);
        String said = language.of(subject);
        return new Letter(
                said,
                parts.stream().map(part -> plain(part, language)).collect(Collectors.joining()) + "-- \n" + foot + "\n"
                        + preferences + "\n",
                PAGE.formatted(
                        language.code(),
                        html(said),
                        parts.stream().map(part -> html(part, language)).collect(Collectors.joining()),
                        html(foot),
                        html(preferences),
                        html(preferences)));
    }

    private String plain(MailPart part, MailLanguage language) {
        return language.of(part.heading()) + ":\n\n"
                + part.lines().stream()
                        .map(line -> "- " + words(line, language) + "\n  " + address + line.path() + "\n")
                        .collect(Collectors.joining())
                + (part.more() ? language.of(MailWords.MORE) + "\n" : "") + "\n";
    }

    private String html(MailPart part, MailLanguage language) {
        return "<h1 style=\"font-size: 18px\">" + html(language.of(part.heading())) + "</h1>\n<ul>\n"
                + part.lines().stream()
                        .map(line -> "<li><a href=\"" + html(address + line.path()) + "\">" + html(line.code())
                                + "</a> · " + html(rest(line, language)) + "</li>\n")
                        .collect(Collectors.joining())
                + "</ul>\n" + (part.more() ? "<p>" + html(language.of(MailWords.MORE)) + "</p>\n" : "");
    }

    private static String words(MailLine line, MailLanguage language) {
        return line.code() + " · " + rest(line, language);
    }

    private static String rest(MailLine line, MailLanguage language) {
        return Stream.of(
                        line.kind() == null ? null : MailWords.of(line.kind()),
                        line.procedure(),
                        line.step(),
                        line.time())
                .filter(Objects::nonNull)
                .map(language::of)
                .collect(Collectors.joining(" · "));
    }

    private static String html(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
