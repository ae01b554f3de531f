package safedreamer.environment.safetygym;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import safedreamer.environment.physics.Engine;

/**
 * Counts what the present state costs, 0 or 1 for each key and for their sum: how often and how deep makes no
 * difference. Allocates nothing in {@link #count}.
 */
final class Costs {

    private static final double MOVING = 1e-4;

    private final Level level;
    private final Engine engine;
    private final Rules rules;
    private final CostKey[] keys;
    private final int[] first;
    private final int[] end;
    private final boolean[] charged;
    private boolean any;
    /** Whether the buttons were armed at the last count. */
    private boolean armed;

    Costs(Level level, Engine engine, Rules rules) {
        this.level = level;
        this.engine = engine;
        this.rules = rules;
        this.keys = Stream.of(CostKey.values())
                .filter(key -> level.costly().contains(key.kind()))
                .toArray(CostKey[]::new);
        this.first = Stream.of(keys).mapToInt(key -> level.first(key.kind())).toArray();
        this.end = Stream.of(keys)
                .mapToInt(key -> level.first(key.kind()) + level.count(key.kind()))
                .toArray();
        this.charged = new boolean[keys.length];
    }

    /** What can cost in this task. */
    List<CostKey> keys() {
        return List.of(keys);
    }

    void count() {
        any = false;
        armed = rules.armed();
        for (int i = 0; i < keys.length; i++) {
            charged[i] = charges(i);
            any |= charged[i];
        }
    }

    /** Of the last count: 0 or 1. */
    double sum() {
        return any ? 1 : 0;
    }

    /** Of the last count, by the original's names, {@code cost_sum} among them. */
    Map<String, Double> byName() {
        Map<String, Double> costs = new LinkedHashMap<>();
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != CostKey.BUTTONS || armed) {
                costs.put(keys[i].title(), charged[i] ? 1.0 : 0.0);
            }
        }
        costs.put("cost_sum", sum());
        return costs;
    }

    private boolean charges(int i) {
        return switch (keys[i]) {
            case HAZARDS -> insideAny(first[i], end[i]);
            case VASES_VELOCITY -> movesAny(first[i], end[i]);
            case BUTTONS -> armed && touchesAny(first[i], end[i]);
            case VASES_CONTACT, PILLARS, GREMLINS -> touchesAny(first[i], end[i]);
            case OUT_OF_BOUNDARY -> beyondAny(first[i], end[i]);
        };
    }

    private boolean insideAny(int from, int to) {
        double x = engine.agentX();
        double y = engine.agentY();
        double radius = level.objects().get(from).size();
        for (int i = from; i < to; i++) {
            double dx = x - engine.objectX(i);
            double dy = y - engine.objectY(i);
            if (dx * dx + dy * dy <= radius * radius) {
                return true;
            }
        }
        return false;
    }

    private boolean touchesAny(int from, int to) {
        int target = rules.target();
        for (int i = from; i < to; i++) {
            if (i != target && engine.touches(i) > 0) {
                return true;
            }
        }
        return false;
    }

    private boolean movesAny(int from, int to) {
        for (int i = from; i < to; i++) {
            if (engine.objectSpeed(i) >= MOVING) {
                return true;
            }
        }
        return false;
    }

    /** Walls come in pairs: at ±x, then at ±y. */
    private boolean beyondAny(int from, int to) {
        double distance = level.family() == Family.RUN ? RunTask.WALL : CircleTask.WALL;
        return Math.abs(engine.agentX()) > distance || (to - from > 2 && Math.abs(engine.agentY()) > distance);
    }
}
