package vn.motcua.organisation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.motcua.shared.Role;
import vn.motcua.shared.Text;

/** Says what roles may do; read from {@link Permissions}, so what is said is what is checked. */
final class RightsInWords {

    private RightsInWords() {}

    /**
     * What the role may do beyond what everybody may, one sentence for each reach.
     *
     * @param reaches only rights that reach so far
     * @return empty texts when the role may do nothing of the kind
     */
    static Text of(Role role, Set<Reach> reaches) {
        List<Text> sentences = Stream.of(Reach.values())
                .filter(reaches::contains)
                .map(reach -> sentence(
                        Permissions.rights(role).entrySet().stream()
                                .filter(right -> right.getValue() == reach && !Permissions.everybodys(right.getKey()))
                                .map(Map.Entry::getKey)
                                .toList(),
                        reach))
                .flatMap(List::stream)
                .toList();
        return joined(sentences, " ");
    }

    /** What every officer may do, whatever their role. */
    static Text everybody() {
        return sentence(
                        Stream.of(Operation.values())
                                .filter(Permissions::everybodys)
                                .toList(),
                        Reach.EVERYWHERE)
                .get(0);
    }

    private static List<Text> sentence(List<Operation> operations, Reach reach) {
        if (operations.isEmpty()) {
            return List.of();
        }
        Text what = joined(operations.stream().map(Operation::title).toList(), ", ");
        Text where = reach.words();
        return List.of(new Text(begun(what.vi()) + " " + where.vi() + ".", begun(what.en()) + " " + where.en() + "."));
    }

    private static Text joined(List<Text> texts, String by) {
        return new Text(
                String.join(by, texts.stream().map(Text::vi).toList()),
                String.join(by, texts.stream().map(Text::en).toList()));
    }

    private static String begun(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
