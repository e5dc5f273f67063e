package vn.motcua.organisation;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.preview.OfficerNames;

/** Puts names where previews keep numbers. */
@Component
class MarkedNames implements OfficerNames {

    private static final Pattern MARK = Pattern.compile("\\{(" + OfficerId.SHAPE + ")}");

    private final Officers officers;

    MarkedNames(Officers officers) {
        this.officers = officers;
    }

    @Override
    public String read(String text) {
        return MARK.matcher(text).replaceAll(mark -> Matcher.quoteReplacement(name(new OfficerId(mark.group(1)))));
    }

    private String name(OfficerId id) {
        return officers.names(Set.of(id)).getOrDefault(id, id.value());
    }
}
