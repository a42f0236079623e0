// Adding and reviewing: the pages are whole without this.
"use strict";
(function () {
  // How far a job is: asked again until it has ended, then the page is loaded anew, which leads on to the article.
  var job = document.querySelector("[data-poll]");
  function look() {
    fetch(job.dataset.poll + "?part=1", { headers: { Accept: "text/html" } })
      .then(function (answer) { return answer.ok ? answer.text() : null; })
      .then(function (html) {
        if (html === null) { return; }
        job.innerHTML = html; // made by this server's templates, which escape all that comes from articles
        if (job.querySelector("[data-done]")) { location.replace(job.dataset.poll); } else { setTimeout(look, 700); }
      })
      .catch(function () { setTimeout(look, 3000); });
  }
  if (job) { setTimeout(look, 400); }
  // Files may be dropped anywhere on their field.
  var drop = document.querySelector(".drop");
  if (drop) {
    ["dragenter", "dragover"].forEach(function (event) {
      drop.addEventListener(event, function (e) { e.preventDefault(); drop.classList.add("over"); });
    });
    ["dragleave", "drop"].forEach(function (event) {
      drop.addEventListener(event, function (e) { e.preventDefault(); drop.classList.remove("over"); });
    });
    drop.addEventListener("drop", function (e) { drop.querySelector("input").files = e.dataTransfer.files; });
  }
  // Names of the record, for what is typed behind the last comma.
  document.querySelectorAll("input[data-suggest]").forEach(function (input) {
    var names = document.getElementById(input.dataset.suggest);
    var own = names.innerHTML;
    var waiting = null;
    input.addEventListener("input", function () {
      clearTimeout(waiting);
      waiting = setTimeout(function () {
        var before = input.value.replace(/[^,]*$/, "");
        var typed = input.value.slice(before.length).trim();
        if (typed.length < 2) { names.innerHTML = own; return; }
        fetch("/review/suggest?q=" + encodeURIComponent(typed))
          .then(function (answer) { return answer.ok ? answer.json() : []; })
          .then(function (found) {
            names.innerHTML = own;
            found.forEach(function (name) {
              var option = document.createElement("option");
              option.value = (before ? before.trim() + " " : "") + name;
              names.appendChild(option);
            });
          })
          .catch(function () { /* names may be typed whole */ });
      }, 200);
    });
  });
  var form = document.querySelector("form.decide[action^='/review/']");
  if (!form) { return; }
  var wording = document.getElementById("wording");
  var field = form.querySelector("#r-words");
  var words = Array.prototype.slice.call(wording.querySelectorAll(".w"));
  var chosen = null;
  function number(word) { return Number(word.dataset.w); }
  // The words in the field are the marked ones.
  function show() {
    var stretches = field.value.split(/[,;]/).map(function (part) {
      var ends = part.split(/[-\u2013]/).map(Number);
      return [ends[0], ends.length > 1 ? ends[1] : ends[0]];
    });
    words.forEach(function (w) {
      var n = number(w);
      w.classList.toggle("in", stretches.some(function (s) { return s[0] <= n && n <= s[1]; }));
    });
  }
  field.addEventListener("input", show);
  // Words that somebody selects may be taken.
  document.addEventListener("selectionchange", function () {
    var selection = window.getSelection();
    var hit = selection && !selection.isCollapsed && wording.contains(selection.anchorNode)
      ? words.filter(function (w) { return selection.containsNode(w, true); }) : [];
    if (!hit.length && document.activeElement && document.activeElement.closest(".chosen")) { return; }
    words.forEach(function (w) { w.classList.toggle("sel", hit.indexOf(w) >= 0); });
    chosen = hit.length ? [number(hit[0]), number(hit[hit.length - 1])] : null;
    document.querySelector(".chosen").hidden = !chosen;
  });
  function written(s) { return s[0] === s[1] ? String(s[0]) : s[0] + "-" + s[1]; }
  function take(add) {
    if (!chosen) { return; }
    var parts = add && field.value.trim() ? field.value.split(",") : [];
    parts.push(written(chosen));
    parts.sort(function (a, b) { return parseInt(a, 10) - parseInt(b, 10); });
    field.value = parts.map(function (p) { return p.trim(); }).join(", ");
    window.getSelection().removeAllRanges();
    chosen = null;
    words.forEach(function (w) { w.classList.remove("sel"); });
    document.querySelector(".chosen").hidden = true;
    show();
    mark(field);
  }
  ["take-words", "add-words"].forEach(function (id) {
    var button = document.getElementById(id);
    button.addEventListener("mousedown", function (e) { e.preventDefault(); }); // the selection stays
    button.addEventListener("click", function () { take(id === "add-words"); });
  });
  // What differs from the record is marked.
  function mark(input) { input.classList.toggle("changed", input.value !== input.dataset.was); }
  form.querySelectorAll("[data-was]").forEach(function (input) {
    mark(input);
    input.addEventListener("input", function () { mark(input); });
  });
  show();
  // Single keys, which may be switched off: WCAG 2.1.4.
  var keys = document.getElementById("keys");
  var on = document.getElementById("keys-on");
  keys.hidden = false;
  function stored(value) {
    try {
      if (value !== undefined) { localStorage.setItem("review-keys", value); }
      return localStorage.getItem("review-keys");
    } catch (e) { return null; }
  }
  on.checked = stored() !== "off";
  on.addEventListener("change", function () { stored(on.checked ? "on" : "off"); });
  document.addEventListener("keydown", function (e) {
    var busy = e.target.closest && e.target.closest("input:not([type=checkbox]), select, textarea");
    if (!on.checked || busy || e.ctrlKey || e.metaKey || e.altKey || e.isComposing) { return; }
    var target = document.querySelector('[data-key="' + (/^[a-z]$/.test(e.key) ? e.key : "") + '"]');
    if (!target || (e.key === "b" && !chosen)) { return; }
    e.preventDefault();
    if (e.key === "x" && !form.querySelector("#r-reason").value.trim()) { form.querySelector("#r-reason").focus(); return; }
    if (target.matches("input")) { target.focus(); } else { target.click(); }
  });
})();
