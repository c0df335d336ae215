#!/usr/bin/env python3
"""Records what real tools print on broken sources, for the corpus in corpus/.

Every source below breaks on the lines tagged E<n> (90 and above: lines that only pass an error on). It is compiled as it stands ("first"), and then
again with lines pushed down by up to ten, with other literals, and below another folder. A tool that
this machine lacks is left out: its recording stays as it is. Run: record.py [name ...]
"""
import os, re, shutil, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
VARIANTS = {
    # name: (lines at the top, lines in the middle, which literals, folder)
    "first": (0, 0, 0, "work/shop"),
    "shifted": (7, 3, 0, "work/shop"),
    "literals": (0, 0, 1, "work/shop"),
    "moved": (0, 0, 0, "build/agent-7/checkout"),
    "all": (4, 2, 2, "srv/ci/shop-main"),
}
LITERALS = [
    {"T": "no such user", "S1": "alpha", "S2": "no such user", "S3": "/tmp/in.txt", "N1": "17", "N2": "3"},
    {"T": "no such user", "S1": "omega point", "S2": "user is gone", "S3": "/var/x/y.csv", "N1": "4096", "N2": "250"},
    {"T": "no such user", "S1": "b", "S2": "nobody", "S3": "/srv/list", "N1": "8", "N2": "91"},
]


def render(text, variant, comment):
    top, middle, which, _ = VARIANTS[variant]
    pad = lambda n: "".join(f"{comment} line {i}\n" for i in range(n))
    text = text.lstrip("\n").replace("@TOP@\n", pad(top)).replace("@MID@\n", pad(middle))
    for key, value in LITERALS[which].items():
        text = text.replace(f"${key}", value)
    return text


def tags(files):
    found = []
    for path, text in files.items():
        for number, line in enumerate(text.splitlines(), 1):
            for tag in re.findall(r"\bE\d+\b", line):
                found.append((tag, path, number))
    return found


def record(name, sources, commands, comment="//", setup=None, strip=None):
    if sys.argv[1:] and name not in sys.argv[1:]:
        return
    tool = commands[0][0]
    if not (shutil.which(tool) or os.path.exists(tool)):
        print(f"{name}: no {tool} here, kept")
        return
    out = []
    for variant, (_, _, _, folder) in VARIANTS.items():
        base = tempfile.mkdtemp()
        root = os.path.join(base, folder)
        files = {path: render(text, variant, comment) for path, text in sources.items()}
        for path, text in files.items():
            full = os.path.join(root, path)
            os.makedirs(os.path.dirname(full), exist_ok=True)
            with open(full, "w") as f:
                f.write(text)
        if setup:
            setup(root)
        printed = ""
        for command in commands:
            done = subprocess.run(command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                                  env={**os.environ, "LC_ALL": "C.UTF-8", "GOCACHE": "/tmp/gocache", "GOFLAGS": "-mod=mod"})
            printed += done.stdout
        # The tags must not help to tell one error from another.
        printed = re.sub(r" *(//|#)( E\d+)+", "", printed)
        # As if the project were below /: the temporary folder is another in every recording.
        printed = printed.replace(base, "").replace(os.path.realpath(base), "")
        if strip:
            printed = strip(printed)
        out.append(f"=== {variant} /{folder}\n")
        out += [f"{tag} {path}:{line}\n" for tag, path, line in tags(files)]
        out.append("---\n" + printed.rstrip("\n") + "\n")
        shutil.rmtree(base)
    with open(os.path.join(HERE, "corpus", name + ".txt"), "w") as f:
        f.write("".join(out))
    print(name, "recorded")


JAVA = {
    "src/shop/Cart.java": """
package shop;
@TOP@

import java.util.List;

class Cart {
    private final List<String> items = List.of("$S1");

    int total() {
        int sum = "$S1"; // E1
        return sum;
    }
@MID@

    String name() {
        return $N1; // E2
    }

    void unknown() {
        missing("$S2", $N1); // E3
        Basket basket = null; // E4
    }

    void wrongArguments() {
        items.add("$S1", "$S2", $N2); // E5
    }

    int noReturn() {
        System.out.println("$S2");
    } // E6

    void thrown() {
        throw new Exception("$S2"); // E7
    }

    void unreachable() {
        while (true) {
        }
        System.out.println($N1); // E8
    }
}
""",
    "src/shop/Order.java": """
package shop;
@TOP@

class Order implements Runnable { // E9
    final int number = $N1;

    void change() {
        number = $N2; // E10
        String text = "$S1";
        text.frobnicate($N1); // E11
        boolean same = text > $N1; // E12
    }
@MID@

    static void here() {
        change(); // E13
        int count;
        count++; // E14
    }

    private int twice(int a) {
        int a = $N1; // E15
        return a;
    }
}
""",
}
record("javac", JAVA, [["javac", "-d", "out", "src/shop/Cart.java", "src/shop/Order.java"]])
record("javac-syntax", {
    "src/shop/Broken.java": """
package shop;
@TOP@

class Broken {
    void first() {
        int a = $N1 // E1
    }
@MID@

    void second() {
        String s = "$S1; // E2
    }

    void third() {
        foo($N1; // E3
    }
}
"""}, [["javac", "-d", "out", "src/shop/Broken.java"]])

POM = """<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>g</groupId><artifactId>shop</artifactId><version>1</version>
<properties><maven.compiler.source>17</maven.compiler.source><maven.compiler.target>17</maven.compiler.target><project.build.sourceEncoding>UTF-8</project.build.sourceEncoding></properties>
<build><plugins><plugin><artifactId>maven-compiler-plugin</artifactId><version>3.16.0</version></plugin><plugin><artifactId>maven-resources-plugin</artifactId><version>3.3.1</version></plugin></plugins></build></project>"""


def maven_setup(root):
    with open(root + "/pom.xml", "w") as f:
        f.write(POM)
    os.makedirs(root + "/src/main/java")
    shutil.move(root + "/src/shop", root + "/src/main/java/shop")


record("maven", JAVA, [["mvn", "-o", "-B", "compile"]], setup=maven_setup,
       strip=lambda text: re.sub(r"(?m)^\[INFO\] (Total time|Finished at).*\n", "", text))

record("java-trace", {
    "src/Main.java": """
@TOP@
public class Main {
    static void work(int way) {
        switch (way) {
            case 1 -> throw new IllegalStateException("$T: $N1"); // E1
            case 2 -> System.out.println("$S1".charAt($N1)); // E2
            case 3 -> Integer.parseInt("$S1"); // E3
            case 4 -> ((Object) "$S1").toString().substring($N1, 1); // E4
            case 5 -> java.util.List.of($N1).get($N2); // E5
            case 6 -> wrap("$S3"); // E99
            default -> System.exit($N1 / 0); // E7
        }
    }
@MID@

    static void wrap(String path) {
        try {
            java.nio.file.Files.readString(java.nio.file.Path.of(path)); // E98
        } catch (java.io.IOException missing) {
            throw new java.io.UncheckedIOException("cannot read", missing); // E6
        }
    }

    public static void main(String[] arguments) {
        work(Integer.parseInt(arguments[0]));
    }
}
"""}, [["javac", "-d", ".", "src/Main.java"]] + [["java", "Main", str(i)] for i in range(1, 8)])

TS = {
    "src/auth.ts": """
@TOP@
interface User { id: number; name: string; tags?: string[] }

export function load(id: string | undefined): User {
  const key: string = id; // E1
  const count: number = "$S1"; // E2
  return { id: key, name: "$S2" }; // E3
}
@MID@

export function show(user: User) {
  console.log(user.nick); // E4
  user.tags.push("$S1"); // E5
  unknownCall($N1); // E6
  load("$S1", $N1); // E7
  const x = user as number; // E8
  if (user.id === "$S1") return; // E9
}
""",
    "src/routes.ts": """
@TOP@
import { nothing } from "./auth"; // E10
import jwt from "jsonwebtoken"; // E11

const limit = $N1;
export function route(a: number) {
  limit = $N2; // E12
  const parts: number[] = ["$S1"]; // E13
  await fetchAll(); // E14
  return parts.map((p) => p.trim()); // E15
}
@MID@

export class Box {
  value: string; // E16
  get(): number { return "$S2"; } // E17
}
""",
}
TSC = os.environ.get("NODE_BIN", "node_modules/.bin") + "/tsc"
ESLINT = os.environ.get("NODE_BIN", "node_modules/.bin") + "/eslint"
FLAGS = ["--noEmit", "--strict", "--target", "es2022", "--module", "commonjs", "--lib", "es2022,dom", "--ignoreConfig"]
record("tsc", TS, [[TSC, *FLAGS, "--pretty", "false", "src/auth.ts", "src/routes.ts"]])
record("tsc-pretty", TS, [[TSC, *FLAGS, "--pretty", "true", "src/auth.ts", "src/routes.ts"]])

ESLINT_CONFIG = """module.exports = [{ files: ["**/*.js"], languageOptions: { ecmaVersion: 2022, sourceType: "module" }, rules: {
"no-undef": "error", "no-unused-vars": "error", "eqeqeq": "error", "no-unreachable": "error", "no-dupe-keys": "error",
"no-constant-condition": "error", "prefer-const": "error", "no-var": "warn", "no-empty": "error", "no-self-assign": "error" } }];
"""


def eslint_setup(root):
    with open(root + "/eslint.config.cjs", "w") as f:
        f.write(ESLINT_CONFIG)


record("eslint", {
    "src/cart.js": """
@TOP@
export function cart(items) {
  let total = $N1; // E1
  if (items == "$S1") { // E2
    return totl; // E3
  }
  const unused = "$S2"; // E4
  return total;
  console.log; // E5
}
@MID@

export const table = { a: $N1, a: $N2 }; // E6
export function again(x) {
  while (true) { x.go(); } // E7
}
export function more(y) {
  y = y; // E8
  try { y(); } catch (e) { } // E9 E10
  return missing("$S1"); // E11
}
""",
    "src/broken.js": """
@TOP@
@MID@
export function f() {
  return [$N1, "$S1" } // E12
}
"""}, [[ESLINT, "src"]], setup=eslint_setup)

record("python", {
    "app/main.py": """
@TOP@
import sys, json


def work(way, value="$S1"):
    if way == 1:
        return {"k": 1}["$S1"]  # E1
    if way == 2:
        return int("$S1")  # E2
    if way == 3:
        return value + $N1  # E3
    if way == 4:
        return value.frobnicate()  # E4
    if way == 5:
        return undefined_name  # E5
@MID@

    if way == 6:
        return [1][$N1]  # E6
    if way == 7:
        return open("$S3/none")  # E7
    if way == 8:
        raise RuntimeError("$T ($N1)")  # E8
    if way == 9:
        return json.loads("$S2")  # E9
    if way == 10:
        try:
            return $N1 / 0  # E98
        except ZeroDivisionError as cause:
            raise ValueError("$T '$S1'") from cause  # E10
    if way == 11:
        import not_there_at_all  # E11
    if way == 12:
        assert value == $N1, "$T $N2"  # E12
    if way == 13:
        a, b = [$N1]  # E13
    if way == 14:
        return work()  # E14


work(int(sys.argv[1]))  # E99
""",
    "app/syntax.py": """
@TOP@
@MID@
def broken(:  # E15
    return "$S1"
""",
}, [["python3", "app/main.py", str(i)] for i in range(1, 15)] + [["python3", "app/syntax.py"]], comment="#")

record("mypy", {
    "app/users.py": """
from typing import Optional
@TOP@


def find(key: int) -> Optional[str]:
    return $N1  # E1


def show(name: str) -> int:
    return name  # E2


x: int = "$S1"  # E3
show($N1)  # E4
show("$S1", $N1)  # E5
@MID@
find(1).upper()  # E6
"$S1".frob()  # E7
undefined($N1)  # E8
import nowhere_to_be  # E9


class A:
    def go(self) -> None:
        self.missing = "$S1" + $N1  # E10
        self.other()  # E11
"""}, [["mypy", "app/users.py"]], comment="#")

GO = {
    "go.mod": "module example.com/shop\n\ngo 1.19\n",
    "cart/cart.go": """
package cart
@TOP@

import (
	"fmt"
	"os" // E1
)

func Total() int {
	var sum int = "$S1" // E2
	missing($N1) // E3
	return "$S2" // E4
}
@MID@

func Unused() {
	left := $N1 // E5
	fmt.Println("$S1" + $N1) // E6
	var c Cart // E7
	fmt.Nope("$S1") // E8
}

func Many() (int, error) {
	return $N1 // E9
}
""",
    "order/order.go": """
package order
@TOP@

import "fmt"
@MID@

type Order struct{ ID int }

func (o Order) Show() {
	fmt.Println(o.Missing) // E10
	o.Go($N1) // E11
	var s fmt.Stringer = o // E12
	_ = s
}
""",
}
record("go", GO, [["go", "build", "-gcflags=-e", "./..."]])
record("go-vet", {
    "go.mod": "module example.com/shop\n\ngo 1.19\n",
    "cart/cart.go": """
package cart
@TOP@

import (
	"fmt"
	"sync"
)

type Locked struct{ mu sync.Mutex }

func Print(a int) {
	fmt.Printf("%s $S1\\n", a) // E1
	fmt.Printf("%d %d\\n", $N1) // E2
	fmt.Println("$S1 %d", a) // E3
}
@MID@

func Copy(l Locked) { // E4
	for {
	}
	fmt.Println($N1) // E5
}

func Same(a int) {
	a = a // E6
	if a == $N1 || a == $N1 { // E7
	}
}
"""}, [["go", "vet", "./..."]])
record("go-panic", {
    "go.mod": "module example.com/shop\n\ngo 1.19\n",
    "main.go": """
package main
@TOP@

import (
	"fmt"
	"os"
)

type User struct{ Name string }

func work(way string, list []int, user *User) {
	switch way {
	case "1":
		fmt.Println(list[len(os.Args)*$N1]) // E1
	case "2":
		fmt.Println(user.Name) // E2
@MID@
	case "3":
		panic("$T") // E3
	case "4":
		panic(fmt.Errorf("$T: %d", $N1)) // E4
	case "5":
		var m map[string]int
		m["$S1"] = $N1 // E5
	case "6":
		var any interface{} = "$S1"
		fmt.Println(any.(int)) // E6
	}
}

func main() {
	work(os.Args[1], []int{1}, nil)
}
"""}, [["go", "build", "-o", "shop", "."]] + [["./shop", str(i)] for i in range(1, 7)])

RUST = """
@TOP@
use std::collections::HashMap;

struct Cart { items: Vec<String>, limit: u32 }

fn total(cart: &Cart) -> u32 {
    let sum: u32 = "$S1"; // E1
    missing($N1); // E2
    let m: HashMap<u32, Basket> = HashMap::new(); // E3
    cart.frobnicate($N1); // E4
    sum
}
@MID@

fn show(cart: Cart) -> String {
    cart.items.push($N1); // E5
    let text: String = "$S1"; // E6
    println!("{}", cart.nothing); // E7
    total(&cart, $N1); // E8
    Cart { items: vec![] } // E9
}

fn pick(n: u32) -> u32 {
    match n { // E99
        "$S1" => $N1, // E10
        _ => "$S2", // E11
    }
}
"""
CARGO = "[package]\nname = \"shop\"\nversion = \"0.1.0\"\nedition = \"2021\"\n"
record("cargo", {"Cargo.toml": CARGO, "src/lib.rs": RUST}, [["cargo", "check", "--offline", "--color", "never"]])
record("rustc-borrow", {"src/lib.rs": """
@TOP@
pub fn moved(list: Vec<u32>) -> usize {
    let other = list;
    list.len() + other.len() + $N1 // E1
}
@MID@

pub fn fixed() -> u32 {
    let n = $N1;
    n = $N2; // E2
    n
}

pub fn two(text: &mut String) {
    let a = &mut *text;
    let b = &mut *text; // E3
    a.push_str("$S1");
    b.push_str("$S2");
}

pub fn gone() -> &'static str {
    let s = String::from("$S1");
    &s // E4
}
"""}, [["rustc", "--crate-type", "lib", "--color", "always", "src/lib.rs"]])
record("rust-panic", {"src/main.rs": """
@TOP@
fn work(way: &str, list: Vec<u32>, none: Option<u32>) {
    match way {
        "1" => println!("{}", list[list.len() + $N1]), // E1
        "2" => println!("{}", none.unwrap()), // E2
        "3" => panic!("$T {}", $N1), // E3
@MID@
        "4" => { "$S1".parse::<u32>().expect("$T"); } // E4
        "5" => assert_eq!(list.len(), $N1), // E5
        _ => unreachable!("$T"), // E6
    }
}

fn main() {
    work(&std::env::args().nth(1).unwrap(), vec![], None);
}
"""}, [["rustc", "-o", "shop", "src/main.rs"]] + [["./shop", str(i)] for i in range(1, 7)],
    strip=lambda text: re.sub(r"thread 'main' \(\d+\)", "thread 'main' (4711)", text))

C = {"src/cart.c": """
#include <stdio.h>
@TOP@

struct cart { int total; };

int total(struct cart *c) {
    int sum = c->missing + $N1; // E1
    undeclared = $N1; // E2
    return sum // E3
}
@MID@

void show(struct cart c) {
    printf("%d\\n", nothing); // E4
    c = "$S1"; // E5
    total($N1, c, c); // E6
    struct basket b; // E7
    int total[-$N1]; // E8
    c->total = $N2; // E9
    goto out; // E10
}
""", "src/order.cpp": """
#include <string>
@TOP@

class Order {
    int id = $N1;
};
@MID@

int use(Order &o) {
    std::string s = $N1; // E11
    o.id = $N2; // E12
    o.run("$S1"); // E13
    Basket b; // E14
    return "$S2"; // E15
}
"""}
record("gcc", C, [["gcc", "-c", "src/cart.c", "-o", "c.o"], ["g++", "-c", "src/order.cpp", "-o", "o.o"]])
record("clang", C, [["clang", "-c", "src/cart.c", "-o", "c.o"], ["clang++", "-c", "-fcolor-diagnostics", "src/order.cpp", "-o", "o.o"]])
record("ld", {"src/main.c": """
@TOP@
int lost(int);
@MID@
int main(void) { return lost($N1); } // E1
"""}, [["gcc", "-g", "src/main.c", "-o", "main"]],
    strip=lambda text: re.sub(r"/tmp/cc\w+\.o", "/tmp/ccAb12Cd.o", text))

record("ruby", {"lib/shop.rb": """
@TOP@
def work(way, list)
  case way
  when 1 then list.frobnicate($N1) # E1
  when 2 then Integer("$S1") # E2
  when 3 then undefined_thing # E3
  when 4 then raise ArgumentError, "$T $N1" # E4
@MID@
  when 5 then $N1 / 0 # E5
  when 6 then { a: 1 }.fetch(:$S1) rescue raise(KeyError, "$T") # E6
  when 7 then nil + $N1 # E7
  when 8 then "$S1" + $N1 # E8
  when 9 then File.read("$S3/none") # E9
  when 10 then require "not/there" # E10
  when 11 then Missing.new # E11
  end
end

work(ARGV[0].to_i, []) # E99
""".replace("fetch(:$S1)", 'fetch("$S1")'), "lib/syntax.rb": """
@TOP@
@MID@
def broken
  [$N1, "$S1" # E98
end # E12
"""}, [["ruby", "lib/shop.rb", str(i)] for i in range(1, 12)] + [["ruby", "lib/syntax.rb"]], comment="#")

record("php", {"src/shop.php": """
<?php
@TOP@
function work($way, $list) {
    switch ($way) {
        case 1: return missing_call($N1); // E1
        case 2: return (new Missing("$S1")); // E2
        case 3: return $list->go($N1); // E3
        case 4: throw new RuntimeException("$T $N1"); // E4
@MID@
        case 5: return intdiv($N1, 0); // E5
        case 6: return strlen(); // E6
        case 7: return [] + $N1; // E7
        case 8: return $undefined["$S1"] . UNKNOWN_CONST; // E8
        case 9: return require "$S3/none.php"; // E9
    }
}
work((int) $argv[1], null); // E99
""", "src/syntax.php": """
<?php
@TOP@
@MID@
function broken( { // E10
    return $N1;
}
"""}, [["php", "-d", "display_errors=1", "src/shop.php", str(i)] for i in range(1, 10)] + [["php", "src/syntax.php"]])

record("node", {"src/main.js": """
@TOP@
function work(way, list) {
  switch (way) {
    case 1: return list.missing.deep; // E1
    case 2: return nowhere($N1); // E2
    case 3: throw new Error("$T $N1"); // E3
    case 4: return JSON.parse("$S1"); // E4
    case 5: return null.length; // E5
@MID@
    case 6: return require("not-there"); // E6
    case 7: return require("fs").readFileSync("$S3/none"); // E7
    case 8: return "a".repeat(-$N1); // E8
    case 9: return Promise.reject(new RangeError("$T")); // E9
    case 10: return list(); // E10
    case 11: class Lost extends Error { constructor(m) { super(m); this.name = "Lost"; } } throw new Lost("$T $N2"); // E11
  }
}
work(Number(process.argv[2]), []); // E99
""", "src/syntax.js": """
@TOP@
@MID@
const broken = [$N1, "$S1" }; // E12
"""}, [["node", "src/main.js", str(i)] for i in range(1, 12)] + [["node", "src/syntax.js"]])
