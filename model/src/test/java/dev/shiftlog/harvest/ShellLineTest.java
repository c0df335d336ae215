package dev.shiftlog.harvest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShellLineTest {
    @Test
    void everyCommandOfALineCountsByItsProgram() {
        assertEquals("npm", programs("npm test"));
        assertEquals("cd npm", programs("cd web && npm test 2>&1 | tail -20"));
        assertEquals("printf gcc", programs("printf 'int main; (void) {\\n}' > a.c; gcc -c a.c"));
        assertEquals("mvn echo", programs("mvn -q test; echo \"exit: $?\""));
        assertEquals("make", programs("CC=gcc time make -j4 > log 2>&1"));
        assertEquals("go", programs("timeout -k 5 60 go test ./..."));
        assertEquals("for cat done", programs("for f in *.log; do cat $f; done"));
    }

    @Test
    void whatAHeredocWritesIsNoCommand() {
        assertEquals("cat gcc", programs("""
                cat > a.c <<'EOF'
                int main(void) {
                    return x;
                }
                EOF
                gcc -c a.c"""));
        assertEquals("cat", programs("""
                cat > notes.md <<EOF
                make: error
                EOF
                """));
    }

    private static String programs(String line) {
        return String.join(" ", List.copyOf(ShellLine.programs(line)));
    }
}
