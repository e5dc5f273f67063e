package vn.motcua.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Manifests that came with the product and cannot be applied for, because somebody has to complete them first. */
@Component
public class Incomplete {

    private final List<Manifest> known = new CopyOnWriteArrayList<>();

    Incomplete() {}

    void add(Manifest manifest) {
        known.removeIf(former -> former.code().equals(manifest.code()));
        known.add(manifest);
    }

    /** All of them, by code. */
    public List<Manifest> all() {
        return known.stream()
                .sorted(Comparator.comparing(manifest -> manifest.code().value()))
                .toList();
    }
}
