-- A session of Neovim's own LSP client with the server, as a user's configuration would start it.
-- Environment: DPA_SERVER (JSON: the command), DPA_CONTRACT (the file), DPA_CODE (a finding to ask about),
-- DPA_CLAUSE (a text that makes it go away), DPA_ANSWER (where the findings, hover and actions are written, as JSON).
local WAIT_MS = 30000
local answer = {}
local latest

local function finish(problem)
  answer.problem = problem
  vim.fn.writefile({ vim.fn.json_encode(answer) }, vim.env.DPA_ANSWER)
  vim.cmd(problem and 'cquit!' or 'qall!')
end

local function request(method, params)
  local responses, problem = vim.lsp.buf_request_sync(0, method, params, WAIT_MS)
  if not responses then
    error(method .. ': ' .. tostring(problem))
  end
  for _, response in pairs(responses) do
    if response.error then
      error(method .. ': ' .. vim.inspect(response.error))
    end
    return response.result
  end
end

local function finding_about(code)
  for _, finding in ipairs(vim.diagnostic.get(0)) do
    if finding.user_data.lsp.code == code then
      return finding
    end
  end
end

local function session()
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.DPA_CONTRACT))
  local client = vim.lsp.start_client({
    name = 'dpa-review',
    cmd = vim.fn.json_decode(vim.env.DPA_SERVER),
    root_dir = vim.fn.fnamemodify(vim.env.DPA_CONTRACT, ':h'),
    handlers = {
      -- Kept as they came, then shown as always.
      ['textDocument/publishDiagnostics'] = function(problem, published, context, config)
        latest = published
        vim.lsp.diagnostic.on_publish_diagnostics(problem, published, context, config)
      end,
    },
  })
  assert(client and vim.lsp.buf_attach_client(0, client), 'the server does not start')
  assert(vim.wait(WAIT_MS, function() return finding_about(vim.env.DPA_CODE) ~= nil end), 'no findings arrive')
  answer.server = vim.lsp.get_client_by_id(client).server_capabilities
  answer.published = latest
  answer.shown = #vim.diagnostic.get(0)

  local asked = finding_about(vim.env.DPA_CODE)
  vim.api.nvim_win_set_cursor(0, { asked.lnum + 1, asked.col })
  answer.hover = request('textDocument/hover', vim.lsp.util.make_position_params())
  local here = vim.lsp.util.make_given_range_params({ asked.lnum + 1, asked.col }, { asked.lnum + 1, asked.col })
  here.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(0, asked.lnum) }
  answer.actions = request('textDocument/codeAction', here)
  -- Fixes come first, the explanation behind them.
  for _, action in ipairs(answer.actions) do
    if action.command then answer.page = request('workspace/executeCommand', action.command) end
  end

  vim.api.nvim_buf_set_lines(0, -1, -1, false, vim.split('\n' .. vim.env.DPA_CLAUSE .. '\n', '\n'))
  assert(vim.wait(WAIT_MS, function() return finding_about(vim.env.DPA_CODE) == nil end), 'the finding stays')
  answer.edited = latest
  vim.cmd('undo')
  assert(vim.wait(WAIT_MS, function() return finding_about(vim.env.DPA_CODE) ~= nil end), 'the finding does not return')

  vim.lsp.stop_client(client)
  assert(vim.wait(WAIT_MS, function() return vim.lsp.client_is_stopped(client) end), 'the server does not stop')
end

local ok, problem = pcall(session)
finish(not ok and tostring(problem) or nil)
